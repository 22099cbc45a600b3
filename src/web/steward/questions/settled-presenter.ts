import { type FoundQuestion } from '../../../matching/review/find-question.ts';
import { type QuestionFilter } from '../../../matching/review/question-filter.ts';
import { type StewardContext } from '../steward-context.ts';
import { actorText, decisionText } from './notice-presenter.ts';
import { filterEntries, questionUrl } from './question-state.ts';
import { type SettledView } from './settled-page.tsx';

/** @param next the question to look at instead; null when none is open @param given whether an answer was just refused */
export function presentSettled(
  found: Exclude<FoundQuestion, { kind: 'open' }>,
  filter: QuestionFilter,
  next: string | null,
  given: boolean,
  page: StewardContext,
): SettledView {
  const { answered, gone, back } = page.s.questions;
  const way = { text: next === null ? back : answered.next, href: questionUrl(page, next, filter) };
  const kept = filterEntries(filter);
  if (found.kind === 'gone') return { title: gone.title, texts: [gone.text], undo: null, kept, next: way };
  const { operation } = found;
  return {
    title: answered.title,
    texts: [
      decisionText(operation, page),
      answered.by(actorText(operation.doneBy, operation.doneByName, page), page.f.moment(operation.doneAt)),
      ...(given ? [answered.yours] : []),
    ],
    undo: { operation: operation.id, text: answered.undoText },
    kept,
    next: way,
  };
}
