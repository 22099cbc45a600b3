import { type Fault } from '../../common/errors.ts';
import { type LooserAnswers } from '../../discovery/looser-searches.ts';
import { type SearchResult } from '../../discovery/search-query.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { type SearchTexts, searchTextsFor } from '../messages/search.ts';
import { activeChips, type Chip } from './chips.ts';
import { type Choice, radiusChoices } from './facets.ts';
import { type FilterView, presentFilters } from './filter-view.ts';
import { helpingLoosenings, loosenings, type Loosening } from './loosen.ts';
import { type Paging, presentPaging } from './paging.ts';
import { type PlaceChoiceView, presentPlaceChoices } from './place-choice.ts';
import { presentCard, type ResultCard } from './result-card.ts';
import { quoted, tellingUnknown } from './unknown.ts';
import { presentUnderstood, type Understood } from './understood.ts';
import {
  MAX_REQUEST_LENGTH,
  NO_CONDITIONS,
  type SearchForm,
  searchParams,
  SORTS,
  searchUrl,
} from './search-form.ts';

/** The search box with what was typed, and what was wrong with it. */
export interface SearchBoxView {
  form: SearchForm;
  radii: Choice[];
  qFault?: string;
  nearFault?: string;
  /** The places that `near` may mean, each with the address of the search around it. */
  nearChoices: { text: string; href: string }[];
  /** Faults that belong to no field of the form. */
  otherFaults: string[];
}

export interface SortLink {
  text: string;
  href: string;
  current: boolean;
}

/** A page of results, ready to print. */
export interface ResultsView {
  heading: string;
  /** `57 leveranciers`. */
  count: string;
  /** `voor ‘lunch’`: the rest of the heading, where something was found. */
  headingFor?: string;
  total: number;
  /** `21 tot en met 40 van 57`; absent on the first page. */
  range?: string;
  limited: boolean;
  chips: Chip[];
  clearHref: string;
  understood: Understood[];
  /** What the register makes nothing of, and what was found instead; null when that does not matter. */
  unknown: string | null;
  /** Names in the text that may mean several places. */
  placeQuestions: PlaceChoiceView[];
  filters: FilterView;
  sorts: SortLink[];
  cards: ResultCard[];
  /** Number of the first card in the whole list. */
  first: number;
  /** What the map of this list is drawn from. */
  pointsUrl: string;
  paging: Paging | null;
  loosen: Loosening[];
}

/** Room for one line at a desk. */
const LONGEST_IN_HEADING = 40;

/** A whole request does not fit a heading: its beginning, up to a word. */
export function shortened(text: string, longest = LONGEST_IN_HEADING): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > longest / 2 ? lastSpace : longest).trimEnd()}…`;
}

/** Our own words for the faults that a person can cause; the service's words for any other. */
export function presentSearchBox(
  form: SearchForm,
  faults: readonly Fault[],
  context: PageContext,
): SearchBoxView {
  const { m } = context;
  const of = (name: string) => faults.find((fault) => fault.name === name);
  const q = of('q');
  const near = of('near');
  return {
    form,
    radii: radiusChoices(form, context),
    ...(q === undefined
      ? {}
      : { qFault: form.q.length > MAX_REQUEST_LENGTH ? m.faults.qTooLong(MAX_REQUEST_LENGTH) : q.message }),
    ...(near === undefined
      ? {}
      : { nearFault: near.choices ? m.faults.nearChoice(form.near) : m.faults.near }),
    nearChoices: presentPlaceChoices(near?.choices ?? [], around(form, context), context),
    otherFaults: faults
      .filter((fault) => fault.name !== 'q' && fault.name !== 'near')
      .map((fault) => fault.message),
  };
}

function around(form: SearchForm, { lang }: PageContext): (near: string) => string {
  return (near) => searchUrl(lang, form, { near });
}

function placeQuestions(form: SearchForm, result: SearchResult, context: PageContext): PlaceChoiceView[] {
  return result.query.parts.flatMap((part) => {
    if (part.kind !== 'place-choice') return [];
    const { id, name, because, choices } = part;
    return [
      {
        name,
        because,
        choices: presentPlaceChoices(choices, around(form, context), context),
        withoutHref: searchUrl(context.lang, form, { without: [...form.without, id] }),
      },
    ];
  });
}

/** What to give up: of an empty list, and of one that only looks like what was asked. */
function loosenOf(
  form: SearchForm,
  result: SearchResult,
  context: PageContext,
  looser: LooserAnswers | null,
): Loosening[] {
  if (result.items.length === 0) return loosenings(form, context, looser);
  return result.similar && looser ? helpingLoosenings(form, context, looser) : [];
}

/** Another word helps where no condition is set, and where nobody uses this one; else a condition may keep out who does. */
function similarText(
  unknown: boolean,
  conditions: boolean,
  helping: boolean,
  t: SearchTexts['unknown'],
): string {
  const advice = helping ? t.looser : unknown || !conditions ? t.otherWord : null;
  return [t.similar, advice].filter((text) => text !== null).join(' ');
}

function unknownText(
  form: SearchForm,
  result: SearchResult,
  context: PageContext,
  loosen: readonly Loosening[],
): string | null {
  const t = searchTextsFor(context.lang).unknown;
  const nothingAnswers = result.similar === true || result.total === 0;
  const words = tellingUnknown(result.query, form.q, nothingAnswers);
  const conditions = activeChips({ ...form, without: [] }, result, context).length > 0;
  const { unoffered = [], unofferedHere: here = [] } = result.query;
  const said = [
    ...(words.length > 0 ? [t.words(quoted(words, t.or))] : []),
    ...(unoffered.length > 0 ? [t.unoffered(quoted(unoffered, t.or))] : []),
    ...(here.length > 0 ? [t.unofferedHere(quoted(here, t.or))] : []),
  ];
  const rest = unoffered.length + here.length > 0 ? t.otherWords : t.rest;
  const found = result.similar
    ? similarText(said.length > 0, conditions, loosen.length > 0, t)
    : result.total > 0 && said.length > 0
      ? rest
      : null;
  return [...said, ...(found === null ? [] : [found])].join(' ') || null;
}

function sortLinks(form: SearchForm, { m, lang }: PageContext): SortLink[] {
  return SORTS.filter((sort) => sort !== 'distance' || form.near !== '').map((sort) => ({
    text: m.results.sortBy[sort],
    href: searchUrl(lang, form, { sort }),
    current: sort === form.sort,
  }));
}

function headingOf(
  form: SearchForm,
  total: number,
  { m }: PageContext,
): Pick<ResultsView, 'heading' | 'count' | 'headingFor'> {
  const q = shortened(form.q);
  const count = m.results.count(total);
  if (total === 0) return { heading: m.results.noneHeading(q), count };
  if (q === '') return { heading: count, count };
  const headingFor = m.results.headingFor(q);
  return { heading: `${count} ${headingFor}`, count, headingFor };
}

function rangeOf(result: SearchResult, { m }: PageContext): string | undefined {
  // On the first page the heading says how many there are, and the list that it begins with the first.
  if (result.items.length === 0 || result.page === 1) return undefined;
  const from = (result.page - 1) * result.pageSize + 1;
  return m.results.range(from, from + result.items.length - 1, result.total);
}

/**
 * Turns an answer of the register into what the page prints.
 * @param recognisers CBS codes of the municipalities that have rules about labels
 * @param looser what would be found with less, for a list that is empty or only looks like what was asked
 */
export function presentResults(
  form: SearchForm,
  result: SearchResult,
  context: PageContext,
  recognisers: readonly string[] = [],
  looser: LooserAnswers | null = null,
): ResultsView {
  const range = rangeOf(result, context);
  const wanted = result.query.categories.flatMap(({ code, hint }) => (hint ? [] : [code]));
  const loosen = loosenOf(form, result, context, looser);
  return {
    ...headingOf(form, result.total, context),
    total: result.total,
    ...(range === undefined ? {} : { range }),
    limited: result.limited === true,
    chips: activeChips(form, result, context),
    clearHref: searchUrl(context.lang, form, NO_CONDITIONS),
    understood: presentUnderstood(form, result, context),
    unknown: unknownText(form, result, context, loosen),
    placeQuestions: placeQuestions(form, result, context),
    filters: presentFilters(form, result, context, recognisers),
    sorts: sortLinks(form, context),
    cards: result.items.map((hit) => presentCard(hit, form, context, wanted)),
    first: (result.page - 1) * result.pageSize + 1,
    pointsUrl: localUrl(
      context.lang,
      '/kaart/leveranciers',
      searchParams({ ...form, map: '', mapAt: '', page: 1 }),
    ),
    paging: presentPaging(form, result.total, result.pageSize, context),
    loosen,
  };
}
