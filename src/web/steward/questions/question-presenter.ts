import {
  type LocatedCandidate,
  type LocatedQuestion,
} from '../../../enrichment/location/question-distances.ts';
import { firstSide } from '../../../matching/review/first-side.ts';
import { type QuestionFilter } from '../../../matching/review/question-filter.ts';
import { sourceName } from '../../site/source-name.ts';
import { firmUrl } from '../firms/firm-url.ts';
import { statementUrl } from '../imports/statement-url.ts';
import { type StewardContext } from '../steward-context.ts';
import { compareSides, type ComparedField, type Statement } from './compare-sides.ts';
import {
  askedText,
  distanceText,
  doubtText,
  nameOf,
  otherSides,
  reasonOf,
  scoreText,
} from './describe-question.ts';
import { type NoticeView } from './notice-presenter.ts';
import { filterEntries, questionPath, questionUrl } from './question-state.ts';

/** One of the sides, above the comparison. */
export interface SideView {
  title: string;
  name: string;
  /** Who says so, and when. */
  statements: string[];
  facts: string[];
  href?: { text: string; url: string };
  /** Of several candidates, or of two suppliers of which one lives on: what choosing it sends, and the key for it. */
  choice?: { supplierId: string; text: string; key: string; chosen: boolean };
}

export interface AnswerView {
  decision: 'same' | 'different' | 'later';
  text: string;
  effect: string;
  /** Keys that give it; the first is shown. */
  keys: string[];
}

/** The page of one question, ready to print. */
export interface QuestionView {
  id: string;
  title: string;
  name: string;
  left: string;
  why: string[];
  own: SideView;
  others: SideView[];
  fields: ComparedField[];
  /** Titles of the columns of the comparison. */
  columns: string[];
  answers: AnswerView[];
  /** The one candidate that `same` means. */
  only: string | null;
  action: string;
  /** The filter, which every form takes along. */
  kept: [string, string][];
  back: string;
  notice: NoticeView | null;
  fault: string | null;
}

/** What goes with the question itself. */
export interface QuestionFacts {
  item: LocatedQuestion;
  filter: QuestionFilter;
  /** Open questions of the filter. */
  left: number;
  notice: NoticeView | null;
  /** Which of the firms are kept off the list. */
  suspended?: ReadonlySet<string>;
  /** Why an answer was not taken, if one was given. */
  fault?: string;
}

export function presentQuestion(facts: QuestionFacts, page: StewardContext): QuestionView {
  const { item, filter, left, notice, suspended = new Set<string>(), fault = null } = facts;
  const { questions } = page.s;
  const told = (side: SideView, supplierId = ''): SideView =>
    suspended.has(supplierId) ? { ...side, facts: [...side.facts, questions.suspended] } : side;
  const others = item.candidates.map((candidate, index) =>
    told(otherSide(item, candidate, index, page), candidate.supplierId),
  );
  const [only] = item.candidates;
  return {
    id: item.id,
    title: askedText(item, page),
    name: nameOf(firstSide(item)),
    left: questions.left(left),
    why: whyTexts(item, page),
    own: told(ownSide(item, page), item.supplier?.supplierId),
    others,
    fields: compareSides(firstSide(item), otherSides(item), page),
    columns: [columnTitle(item, page), ...others.map(({ title }) => title)],
    answers: presentAnswers(item, page),
    only: only !== undefined && item.candidates.length === 1 && !item.supplier ? only.supplierId : null,
    action: questionPath(item.id, '/antwoord'),
    kept: filterEntries(filter),
    back: questionUrl(page, null, filter),
    notice,
    fault,
  };
}

function whyTexts(item: LocatedQuestion, page: StewardContext): string[] {
  const reason = reasonOf(item.reason, page);
  return [
    `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    scoreText(item, page),
    doubtText(item, page),
  ].filter((text) => text !== '');
}

function columnTitle({ record, supplier }: LocatedQuestion, page: StewardContext): string {
  const { questions } = page.s;
  return supplier ? questions.supplierSays : questions.recordSays(sourceName(record.source, page));
}

function said(statements: readonly Statement[], page: StewardContext): string[] {
  const texts = statements.map(({ source, statedOn }) =>
    page.s.questions.saidOn(sourceName(source, page), page.f.date(statedOn)),
  );
  return [...new Set(texts)];
}

function ownSide(item: LocatedQuestion, page: StewardContext): SideView {
  const { record, supplier } = item;
  const { questions } = page.s;
  const side = {
    title: columnTitle(item, page),
    name: nameOf(firstSide(item)),
    statements: said(firstSide(item), page),
    facts: [],
  };
  if (supplier) {
    const { supplierId } = supplier;
    const choice = { supplierId, text: questions.livesOn, key: '1', chosen: true };
    return { ...side, href: firmLink(supplierId, page), choice };
  }
  const rows = statementUrl(record, page, new URLSearchParams({ outcome: 'review' }));
  if (rows === null) return side;
  return { ...side, href: { text: questions.fromImport(record.sheetRow), url: `${rows}#rows` } };
}

function firmLink(supplierId: string, { s, lang }: StewardContext): { text: string; url: string } {
  return { text: s.rowsPart.firm, url: firmUrl(supplierId, { lang }) };
}

function otherSide(
  { candidates, supplier }: LocatedQuestion,
  candidate: LocatedCandidate,
  index: number,
  page: StewardContext,
): SideView {
  const { questions } = page.s;
  const several = candidates.length > 1;
  const { supplierId, statements, score } = candidate;
  // The first of two suppliers is a choice too, and has the first key.
  const choice = supplier
    ? { supplierId, text: questions.livesOn, key: String(index + 2), chosen: false }
    : { supplierId, text: questions.choose, key: String(index + 1), chosen: false };
  const alone = supplier ? questions.alsoInRegister : questions.candidate;
  return {
    title: several ? questions.candidateNumber(index + 1) : alone,
    name: nameOf(statements),
    statements: said(statements, page),
    facts: [distanceText(candidate, page), ...(several ? [questions.score(page.f.percent(score))] : [])],
    href: firmLink(supplierId, page),
    ...(several || supplier ? { choice } : {}),
  };
}

function presentAnswers(item: LocatedQuestion, page: StewardContext): AnswerView[] {
  const { questions } = page.s;
  const texts = item.question === 'label-holder' ? questions.answersLabel : questions.answers;
  const effects = questions.effects[item.question];
  const firm = item.candidates.length === 1 ? questions.knownFirm : questions.chosenFirm;
  const { keyNames } = questions;
  return [
    {
      decision: 'same',
      text: texts.same,
      effect: effects?.same(firm) ?? '',
      keys: [keyNames.same, keyNames.same === 'z' ? 's' : 'z'],
    },
    {
      decision: 'different',
      text: texts.different,
      effect: effects?.different(firm) ?? '',
      keys: [keyNames.different],
    },
    { decision: 'later', text: texts.later, effect: questions.effectLater, keys: [keyNames.later] },
  ];
}
