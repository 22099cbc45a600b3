import { type SearchQuery } from '../../discovery/search-query.ts';
import { localUrl } from '../site/page-context.ts';
import { type Lang } from '../messages/lang.ts';

/** Sizes of firms as profiles have them. */
export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

export const SORTS = ['relevance', 'distance', 'name', 'updated'] as const;
export type Sort = (typeof SORTS)[number];

/** Whether the map is wanted beside the list; empty: where there is room for it. */
export const MAP_STATES = ['open', 'closed'] as const;
export type MapState = (typeof MAP_STATES)[number] | '';

const MAP_AT = /^-?\d{1,2}\.\d{1,6}_-?\d{1,3}\.\d{1,6}_\d{1,2}$/;

/** Distances that the form offers, in kilometres; the last one spans the country. */
export const RADII = [5, 10, 25, 50, 100, 300] as const;
/** About an hour's drive across a region: what a buyer means by "near" when the form is left as it is. */
export const DEFAULT_RADIUS_KM = 25;
export const WHOLE_COUNTRY_KM = 300;
const MAX_RADIUS_KM = 500;
/** A thousand million is a slip. */
export const MOST_ORDER_VALUE = 999_999_999;
/** As long as a purchase request on one page; longer ones do not fit the address of a page. */
export const MAX_REQUEST_LENGTH = 2000;
export const RESULTS_PER_PAGE = 20;

/** The state of the search page. All of it stands in the address, so every page can be kept, sent and gone back to. */
export interface SearchForm {
  q: string;
  near: string;
  radiusKm: number;
  label: string[];
  impact: boolean;
  municipality: string;
  /** CBS code of the municipality that must recognise a label of the firm. */
  recognisedBy: string;
  /** ISO date on which labels are judged; today when empty. */
  labelOn: string;
  category: string;
  theme: string[];
  size: Size[];
  /** Value of the order that firms must be able to take on, in whole euro; empty when any will do. */
  orderValue: string;
  source: string;
  /** Ids of what was read from the text and is not to be understood. */
  without: string[];
  sort: Sort;
  map: MapState;
  /** Where the map was moved to: latitude, longitude and zoom (`53.2194_6.5665_12`); empty: where the firms are. */
  mapAt: string;
  page: number;
}

/** Query parameters as the web server hands them over. */
export type RawParams = Record<string, unknown>;

/** What takes every condition off and leaves the words. */
export const NO_CONDITIONS = {
  near: '',
  label: [],
  impact: false,
  municipality: '',
  recognisedBy: '',
  labelOn: '',
  category: '',
  theme: [],
  size: [],
  orderValue: '',
  source: '',
  without: [],
} satisfies Partial<SearchForm>;

export const EMPTY_FORM: SearchForm = {
  q: '',
  radiusKm: DEFAULT_RADIUS_KM,
  sort: 'relevance',
  map: '',
  mapAt: '',
  page: 1,
  ...NO_CONDITIONS,
};

function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((v) => (typeof v === 'string' && v.trim() !== '' ? [v.trim()] : []));
}

function text(value: unknown): string {
  return (texts(value)[0] ?? '').replace(/\s+/g, ' ');
}

function matching(value: unknown, pattern: RegExp): string {
  const given = text(value);
  return pattern.test(given) ? given : '';
}

/** Several values of one kind, each once. */
function codes(value: unknown, pattern: RegExp): string[] {
  return [...new Set(texts(value).filter((one) => pattern.test(one)))];
}

/** `€ 60.000` and `60000` alike; anything else is no amount. */
function euros(value: unknown): string {
  const digits = text(value).replace(/[€.\s]/g, '');
  return /^[1-9]\d*$/.test(digits) && Number(digits) <= MOST_ORDER_VALUE ? digits : '';
}

/** The farthest, when several are given: the slider is always sent, and so is the whole country when that is ticked. */
function radius(value: unknown): number {
  const given = texts(value).map((one) => Number(one.replace(',', '.')));
  const possible = given.filter((km) => km >= 0.1 && km <= MAX_RADIUS_KM);
  return possible.length === 0 ? DEFAULT_RADIUS_KM : Math.max(...possible);
}

/** A day that exists, as a date field sends it. */
function day(value: unknown): string {
  const given = matching(value, /^(19|20)\d{2}-\d{2}-\d{2}$/);
  return given !== '' && new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given) ? given : '';
}

function page(value: unknown): number {
  const given = Number(text(value));
  return Number.isInteger(given) && given >= 1 && given <= 10_000 ? given : 1;
}

/**
 * Reads an address leniently: a person did not write it, so what makes no sense is left out rather than refused. What a
 * person did type (`q`, `near`) is kept as it is and checked by the search.
 */
export function readSearchForm(params: RawParams): SearchForm {
  const near = text(params['near']);
  const sort = SORTS.find((s) => s === params['sort']) ?? 'relevance';
  return {
    q: text(params['q']),
    near,
    radiusKm: radius(params['radiusKm']),
    label: codes(params['label'], /^[a-z0-9-]{1,60}(:\d{1,2})?$/),
    impact: params['impact'] === 'true',
    municipality: matching(params['municipality'], /^GM\d{4}$/),
    recognisedBy: matching(params['recognisedBy'], /^GM\d{4}$/),
    labelOn: day(params['labelOn']),
    category: matching(params['category'], /^\d{2,8}$/),
    theme: codes(params['theme'], /^[a-z0-9-]{1,60}$/),
    size: SIZES.filter((size) => texts(params['size']).includes(size)),
    orderValue: euros(params['orderValue']),
    source: matching(params['source'], /^[a-z0-9-]{1,60}$/),
    without: codes(params['without'], /^[a-z]+(:\S{1,80})?$/),
    sort: sort === 'distance' && near === '' ? 'relevance' : sort,
    map: MAP_STATES.find((state) => state === params['map']) ?? '',
    mapAt: matching(params['mapAt'], MAP_AT),
    page: page(params['page']),
  };
}

/** The parameters that say this state: only what differs from an empty form. */
export function searchParams(form: SearchForm): URLSearchParams {
  const params = new URLSearchParams();
  if (form.q !== '') params.set('q', form.q);
  if (form.near !== '') {
    params.set('near', form.near);
    params.set('radiusKm', String(form.radiusKm));
  }
  for (const label of form.label) params.append('label', label);
  if (form.impact) params.set('impact', 'true');
  if (form.municipality !== '') params.set('municipality', form.municipality);
  if (form.recognisedBy !== '') params.set('recognisedBy', form.recognisedBy);
  if (form.labelOn !== '') params.set('labelOn', form.labelOn);
  if (form.category !== '') params.set('category', form.category);
  for (const theme of form.theme) params.append('theme', theme);
  for (const size of form.size) params.append('size', size);
  if (form.orderValue !== '') params.set('orderValue', form.orderValue);
  if (form.source !== '') params.set('source', form.source);
  for (const id of form.without) params.append('without', id);
  if (form.sort !== 'relevance') params.set('sort', form.sort);
  if (form.map !== '') params.set('map', form.map);
  if (form.mapAt !== '') params.set('mapAt', form.mapAt);
  if (form.page > 1) params.set('page', String(form.page));
  return params;
}

/** The search page with some of the state changed; any change but of the page itself starts at page 1 again. */
export function searchUrl(lang: Lang, form: SearchForm, change: Partial<SearchForm> = {}): string {
  const next = { ...form, page: 1, ...change };
  const sort = next.near === '' && next.sort === 'distance' ? 'relevance' : next.sort;
  // Around another place the map looks elsewhere.
  const mapAt = next.near === form.near ? next.mapAt : '';
  const params = searchParams({ ...next, sort, mapAt });
  // Without any parameter `/` is the start page; an empty `q` asks for the list of all.
  if (params.size === 0) params.set('q', '');
  return localUrl(lang, '/', params);
}

/** True for the start page: nothing was asked yet, not even for the whole list. */
export function isStart(params: RawParams): boolean {
  return !Object.keys(readableParams).some((name) => params[name] !== undefined);
}

const readableParams: Record<keyof SearchForm, true> = {
  q: true,
  near: true,
  radiusKm: true,
  label: true,
  impact: true,
  municipality: true,
  recognisedBy: true,
  labelOn: true,
  category: true,
  theme: true,
  size: true,
  orderValue: true,
  source: true,
  without: true,
  sort: true,
  map: true,
  mapAt: true,
  page: true,
};

/** What the form asks of the register, in the language of the page. */
export function toSearchQuery(form: SearchForm, lang: Lang = 'nl'): SearchQuery {
  return {
    ...(form.q === '' ? {} : { q: form.q }),
    ...(form.near === '' ? {} : { near: form.near, radiusKm: form.radiusKm }),
    ...(form.label.length === 0 ? {} : { label: form.label }),
    ...(form.impact ? { impact: true } : {}),
    ...(form.municipality === '' ? {} : { municipality: form.municipality }),
    ...(form.recognisedBy === '' ? {} : { recognisedBy: form.recognisedBy }),
    ...(form.labelOn === '' ? {} : { labelOn: form.labelOn }),
    ...(form.category === '' ? {} : { category: form.category }),
    ...(form.theme.length === 0 ? {} : { theme: form.theme }),
    ...(form.size.length === 0 ? {} : { size: form.size }),
    ...(form.orderValue === '' ? {} : { orderValue: Number(form.orderValue) }),
    ...(form.source === '' ? {} : { source: form.source }),
    ...(form.without.length === 0 ? {} : { without: form.without }),
    ...(lang === 'nl' ? {} : { lang }),
    sort: form.sort,
    facets: true,
    page: form.page,
    pageSize: RESULTS_PER_PAGE,
  };
}
