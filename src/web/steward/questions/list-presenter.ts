import { type Page } from '../../../common/page.ts';
import { type LocatedQuestion } from '../../../enrichment/location/question-distances.ts';
import { firstSide } from '../../../matching/review/first-side.ts';
import { type QuestionCount } from '../../../matching/review/question-counts.ts';
import { type QuestionFilter } from '../../../matching/review/question-filter.ts';
import { type Choice } from '../../search/facets.ts';
import { type Paging, pagingOf } from '../../search/paging.ts';
import { sourceName } from '../../site/source-name.ts';
import { type StewardContext } from '../steward-context.ts';
import { compareSides, summarise } from './compare-sides.ts';
import { askedText, distanceText, nameOf, otherSides, reasonOf } from './describe-question.ts';
import { type NoticeView } from './notice-presenter.ts';
import { filterEntries, listUrl, questionUrl } from './question-state.ts';

/** One question in the list: enough to answer the plain ones from here. */
export interface QuestionItem {
  id: string;
  href: string;
  name: string;
  place: string;
  asked: string;
  /** `Is dit Bakkerij Boon, Assen?`. */
  candidate: string;
  more: string;
  reason: string;
  /** Which fields agree and differ, and the distance; of the first candidate. */
  facts: string[];
  /** Source, date, whether it was put off, and whether it hides a firm. */
  meta: string;
  tick: string;
}

/** Boxes that tick every question of one reason on this page. */
export interface TickAll {
  text: string;
  value: string;
}

export interface QuestionsView {
  open: string;
  items: QuestionItem[];
  reasons: Choice[];
  sources: Choice[];
  filtered: boolean;
  /** True when only the questions of one import are shown. */
  ofImport: boolean;
  everything: string;
  begin: string | null;
  tickAlls: TickAll[];
  paging: Paging | null;
  kept: [string, string][];
  /** The import of the filter, which the form of the filter takes along. */
  keptImport: [string, string][];
  notice: NoticeView | null;
  fault: string | null;
}

export interface QuestionListFacts {
  found: Page<LocatedQuestion>;
  /** Of the import of the filter, if it names one. */
  counts: readonly QuestionCount[];
  filter: QuestionFilter;
  notice: NoticeView | null;
  fault?: string;
}

export function presentQuestions(facts: QuestionListFacts, page: StewardContext): QuestionsView {
  const { found, counts, filter, notice, fault = null } = facts;
  const { questions } = page.s;
  const [first] = found.items;
  const kept = filterEntries(filter);
  return {
    open: questions.open(found.total),
    items: found.items.map((item) => presentItem(item, filter, page)),
    reasons: reasonChoices(counts, filter, page),
    sources: choicesOf(counts, filter, page),
    filtered: kept.length > 0,
    ofImport: filter.importId !== undefined,
    everything: listUrl(page, {}, 1),
    begin: first === undefined ? null : questionUrl(page, first.id, filter),
    tickAlls: tickAlls(found.items, page),
    paging: pagingOf(found.page, found.total, found.pageSize, (to) => listUrl(page, filter, to)),
    kept: found.page > 1 ? [...kept, ['page', String(found.page)]] : kept,
    keptImport: kept.filter(([name]) => name === 'import'),
    notice,
    fault,
  };
}

function presentItem(item: LocatedQuestion, filter: QuestionFilter, page: StewardContext): QuestionItem {
  const { questions } = page.s;
  const own = firstSide(item);
  const name = nameOf(own);
  const [first] = item.candidates;
  return {
    id: item.id,
    href: questionUrl(page, item.id, filter),
    name,
    place: own[0]?.cleaned.place ?? '',
    asked: askedText(item, page),
    candidate: first === undefined ? '' : questions.looksLike(withPlace(first.statements)),
    more: item.candidates.length > 1 ? questions.more(item.candidates.length - 1) : '',
    reason: reasonOf(item.reason, page),
    facts: factsOf(item, page),
    meta: metaOf(item, page),
    tick: questions.tick(name),
  };
}

function withPlace(statements: LocatedQuestion['candidates'][number]['statements']): string {
  const place = statements.find(({ cleaned }) => cleaned.place !== undefined)?.cleaned.place;
  return [nameOf(statements), place].filter(Boolean).join(', ');
}

function factsOf(item: LocatedQuestion, page: StewardContext): string[] {
  const { questions } = page.s;
  const [first] = item.candidates;
  if (first === undefined) return [];
  const compared = compareSides(firstSide(item), otherSides(item), page);
  const { agreeing, matching, differing } = summarise(compared, 0);
  return [
    ...(agreeing.length > 0 ? [questions.agreeing(agreeing.join(', '))] : []),
    ...(matching.length > 0 ? [questions.matching(matching.join(', '))] : []),
    ...(differing.length > 0 ? [questions.differing(differing.join(', '))] : []),
    ...(first.distanceKm === null ? [] : [distanceText(first, page)]),
  ];
}

function metaOf(item: LocatedQuestion, page: StewardContext): string {
  const { questions } = page.s;
  return [
    ...firstSide(item).map(({ source }) => sourceName(source, page)),
    questions.asked(page.f.shortDate(item.askedAt)),
    ...(item.postponedAt === null ? [] : [questions.postponed]),
    ...(item.hides ? [questions.hides] : []),
  ].join(' · ');
}

/** Reasons that occur with the source that is chosen, and the one that is chosen itself. */
function reasonChoices(
  counts: readonly QuestionCount[],
  filter: QuestionFilter,
  page: StewardContext,
): Choice[] {
  const fitting = counts.filter(({ source }) => filter.source === undefined || source === filter.source);
  return choices(
    fitting.map(({ reason, count }) => [reason, count]),
    filter.reason,
    (reason) => reasonOf(reason, page),
    page,
  );
}

function choicesOf(counts: readonly QuestionCount[], filter: QuestionFilter, page: StewardContext): Choice[] {
  const fitting = counts.filter(({ reason }) => filter.reason === undefined || reason === filter.reason);
  return choices(
    fitting.flatMap(({ source, count }): [string, number][] => (source === null ? [] : [[source, count]])),
    filter.source,
    (source) => sourceName(source, page),
    page,
  );
}

function choices(
  counted: readonly [string, number][],
  chosen: string | undefined,
  text: (value: string) => string,
  { s }: StewardContext,
): Choice[] {
  const totals = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const [value, count] of counted) totals.set(value, (totals.get(value) ?? 0) + count);
  return [...totals]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => ({
      value,
      text: s.questions.option(text(value), count),
      chosen: value === chosen,
    }));
}

/** One box for each reason that more than one question of this page has. */
function tickAlls(items: readonly LocatedQuestion[], page: StewardContext): TickAll[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of items) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason]
    .filter(([, ids]) => ids.length > 1)
    .map(([reason, ids]) => ({
      text: page.s.questions.tickAll(ids.length, reasonOf(reason, page)),
      value: ids.join(','),
    }));
}
