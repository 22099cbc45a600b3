import { type DescribedOperation } from '../../../matching/identity/describe-operations.ts';
import { type QuestionFilter } from '../../../matching/review/question-filter.ts';
import { type StewardContext } from '../steward-context.ts';
import { type Happened, NOTHING_HAPPENED, questionUrl } from './question-state.ts';

/** What has just happened, at the top of the page that comes next. */
export interface NoticeView {
  lines: { text: string; links: { text: string; href: string }[] }[];
  /** Whether something did not go as it was meant. */
  warns: boolean;
  /** Decisions that can be undone from here. */
  undo: string[];
  undoText: string;
  /** Decisions of this run of answers that stand then: those that undoing leads on to. */
  before: string[];
  /** All decisions of this run that stand, the newest first: what the next answer comes after. */
  run: string[];
  /** Leads back to the question that was put off, which is all that undoing it means. */
  back?: { text: string; href: string };
}

/** Who did something: what their key is called, else what brought it. */
export function actorText(actor: string | null, keyName: string | null, { s }: StewardContext): string {
  return keyName ?? s.list.requesters[actor ?? ''] ?? actor ?? '?';
}

/** What a decision did, in a sentence. */
export function decisionText(
  { kind, recordName, supplierName }: DescribedOperation,
  { s }: StewardContext,
): string {
  return s.questions.notice[kind](recordName ?? '?', supplierName ?? '?');
}

/** Null when nothing happened that the page has to tell. */
export function presentNotice(
  happened: Happened,
  operations: readonly DescribedOperation[],
  filter: QuestionFilter,
  page: StewardContext,
): NoticeView | null {
  const { notice } = page.s.questions;
  const linked = (ids: readonly string[]) =>
    ids.map((id) => ({ text: notice.question(id), href: questionUrl(page, id, filter) }));
  const stands = ({ undoneAt }: DescribedOperation) => undoneAt === null;
  const isBefore = ({ id }: DescribedOperation) => happened.before.includes(id);
  const before = operations.filter((one) => isBefore(one) && stands(one));
  const done = operations.filter((one) => !isBefore(one));
  const standing = done.filter(stands);
  // Whoever has undone the last answer, or gone back to what was put off, goes on with the one before.
  const goesOn = standing.length === 0 && happened.later.length === 0 ? before.slice(0, 1) : [];
  const lines = [
    ...doneLines(done, page),
    ...goesOn.map((one) => ({ text: notice.before(decisionText(one, page)), links: [] })),
    ...laterLines(happened.later, page),
    ...(happened.taken.length > 0
      ? [{ text: notice.taken(happened.taken.length), links: linked(happened.taken) }]
      : []),
    ...(happened.failed.length > 0
      ? [{ text: notice.failed(happened.failed.length), links: linked(happened.failed) }]
      : []),
  ];
  if (lines.length === 0) return null;
  const undo = idsOf([...standing, ...goesOn]);
  const run = idsOf([...standing, ...before]);
  const [only] = happened.later;
  return {
    lines,
    warns: happened.taken.length + happened.failed.length > 0,
    undo,
    undoText: undo.length > 1 ? notice.undoAll : goesOn.length > 0 ? notice.undoBefore : notice.undo,
    before: run.filter((id) => !undo.includes(id)),
    run,
    ...(only !== undefined && happened.later.length === 1
      ? {
          back: {
            text: notice.toIt,
            href: questionUrl(page, only, filter, { ...NOTHING_HAPPENED, before: run }),
          },
        }
      : {}),
  };
}

function idsOf(operations: readonly DescribedOperation[]): string[] {
  return operations.map(({ id }) => id);
}

function doneLines(operations: readonly DescribedOperation[], page: StewardContext): NoticeView['lines'] {
  const { notice } = page.s.questions;
  const [first] = operations;
  if (first === undefined) return [];
  if (operations.length === 1) {
    const text = decisionText(first, page);
    return [{ text: first.undoneAt === null ? notice.kept(text) : notice.undone(text), links: [] }];
  }
  const undone = operations.filter(({ undoneAt }) => undoneAt !== null).length;
  const counts = [
    ...(undone < operations.length ? [notice.many(operations.length - undone)] : []),
    ...(undone > 0 ? [notice.undoneMany(undone)] : []),
  ];
  return counts.map((text) => ({ text, links: [] }));
}

function laterLines(later: readonly string[], { s }: StewardContext): NoticeView['lines'] {
  const { notice } = s.questions;
  if (later.length === 0) return [];
  return [{ text: later.length === 1 ? notice.later : notice.laterMany(later.length), links: [] }];
}
