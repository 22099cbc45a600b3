import { type Fault } from '../../common/errors.ts';
import { type ShortlistQuery } from '../../discovery/shortlist/shortlist-query.ts';
import { lotsOfText } from '../../discovery/understanding/lots-of-text.ts';
import { readAmount } from '../../intake/cleaning/clean-values.ts';
import { type Lang } from '../messages/lang.ts';
import { DEFAULT_RADIUS_KM, MAX_REQUEST_LENGTH, type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';

export const REQUEST_PATH = '/opdracht';
/** Where the list stands on the page. */
export const LIST_ANCHOR = '#results';
export const RECORD_PATH = '/opdracht/selectieverslag';

/** Firms on one shortlist. */
export const MOST_FIRMS = 25;
const MOST_VALUES = 50;
const MAX_WHY = 1000;

/** A purchase request as the page has it. All of it stands in the address, so it can be kept, sent and gone back to. */
export interface RequestForm {
  text: string;
  /** Of which lot of the text this is the list, counted from 1; 0 for all of it together. */
  lot: number;
  near: string;
  radiusKm: number;
  /** As typed; see {@link valueOf}. */
  value: string;
  /** ISO date, or empty. */
  on: string;
  labels: string[];
  /** Ids of conditions that are not to be read from the text. */
  without: string[];
  /** Ids of the firms that the buyer chose. */
  picked: string[];
  /** Why those. */
  why: string;
}

/** Reads an address leniently, as the search page does: what a person typed stays, what makes no sense is left out. */
export function readRequestForm(params: RawParams): RequestForm {
  const km = Number(text(params['radiusKm']).replace(',', '.'));
  const on = text(params['on']);
  const asked = paragraphs(params['text']);
  const lot = /^\d{1,2}$/.test(text(params['perceel'])) ? Number(text(params['perceel'])) : 0;
  return {
    text: asked,
    lot: lot <= (lotsOfText(asked)?.lots.length ?? 0) ? lot : 0,
    near: text(params['near']),
    radiusKm: km >= 1 && km <= 300 ? km : DEFAULT_RADIUS_KM,
    value: text(params['value']),
    on: /^20\d{2}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(on) ? on : '',
    labels: many(params['label'], /^[a-z0-9-]{1,60}(:\d{1,2})?$/),
    without: many(params['without'], /^[\w:.-]{1,100}$/),
    picked: many(params['pick'], /^[0-9a-f-]{36}$/),
    why: paragraphs(params['why']).slice(0, MAX_WHY),
  };
}

/** Euro, or null for nothing and for what is no amount. */
export function valueOf({ value }: RequestForm): number | null {
  const amount = value === '' ? undefined : readAmount(value);
  return amount !== undefined && amount >= 1 ? amount : null;
}

/** Faults that can be seen without asking the register. */
export function faultsOf(form: RequestForm): Fault[] {
  const faults: Fault[] = [];
  if (form.text.length > MAX_REQUEST_LENGTH) faults.push(fault('text', 'too-long'));
  else if (!/\p{L}{2}/u.test(form.text)) faults.push(fault('text', 'missing'));
  if (form.value !== '' && valueOf(form) === null) faults.push(fault('estimatedValue', 'unreadable'));
  return faults;
}

export function toShortlistQuery(form: RequestForm, lang: Lang): ShortlistQuery {
  const value = valueOf(form);
  return {
    text: form.text,
    ...(form.near === '' ? {} : { near: form.near, radiusKm: form.radiusKm }),
    ...(value === null ? {} : { estimatedValue: value }),
    ...(form.on === '' ? {} : { on: form.on }),
    ...(form.labels.length === 0 ? {} : { requiredLabels: form.labels }),
    ...(form.without.length === 0 ? {} : { without: form.without }),
    limit: MOST_FIRMS,
    lang,
  };
}

/** What the list on the page is made of: the text as it stands, all lots of it, or one of them. */
export function toListQuery(form: RequestForm, lang: Lang): ShortlistQuery {
  const query = toShortlistQuery(form, lang);
  const divided = lotsOfText(form.text);
  if (!divided) return query;
  const lots = form.lot === 0 ? divided.lots : divided.lots.slice(form.lot - 1, form.lot);
  return { ...query, lots: lots.map(({ text: said }) => ({ text: said })) };
}

/** What is kept: lots of the text as lots of the request. */
export function toKeptQuery(form: RequestForm, lang: Lang): ShortlistQuery {
  const query = toShortlistQuery(form, lang);
  delete query.limit;
  const divided = lotsOfText(form.text);
  if (!divided) return query;
  const lots = divided.lots.map(({ title, text: said }) => {
    // A title on a line of its own is read with the text: it need not stand there as well.
    const rest = title !== '' && said.startsWith(`${title}\n`) ? said.slice(title.length + 1) : said;
    return { ...(title === '' ? {} : { title }), text: rest };
  });
  return { ...withText(query, divided.common), lots };
}

function withText({ text: whole, ...query }: ShortlistQuery, common: string): ShortlistQuery {
  return whole === undefined || common === '' ? query : { ...query, text: common };
}

/** A stored request as the form has it. */
export function formOfQuery(query: ShortlistQuery): RequestForm {
  const { text = '', near = '', radiusKm = DEFAULT_RADIUS_KM, estimatedValue, on = '' } = query;
  return {
    ...{ text, lot: 0, near, radiusKm, on },
    value: estimatedValue === undefined ? '' : String(estimatedValue),
    labels: [...(query.requiredLabels ?? [])],
    without: [...(query.without ?? [])],
    picked: [],
    why: '',
  };
}

/** The parameters that say this request: only what differs from an empty one. */
export function requestParams(form: RequestForm): URLSearchParams {
  const single: [string, string][] = [
    ['text', form.text],
    ['perceel', form.lot === 0 ? '' : String(form.lot)],
    ['near', form.near],
    ['radiusKm', form.near === '' || form.radiusKm === DEFAULT_RADIUS_KM ? '' : String(form.radiusKm)],
    ['value', form.value],
    ['on', form.on],
    ['why', form.why],
  ];
  const repeated: [string, string][] = [
    ...form.labels.map((label): [string, string] => ['label', label]),
    ...form.without.map((part): [string, string] => ['without', part]),
    ...form.picked.map((id): [string, string] => ['pick', id]),
  ];
  return new URLSearchParams([...single.filter(([, value]) => value !== ''), ...repeated]);
}

/** Where this request stands, with changes. */
export function requestUrl(
  lang: Lang,
  form: RequestForm,
  change: Partial<RequestForm> = {},
  path = REQUEST_PATH,
): string {
  return localUrl(lang, path, requestParams({ ...form, ...change }));
}

/** The same, at its list: whoever takes something away wants to see what that does. */
export function listUrl(lang: Lang, form: RequestForm, change: Partial<RequestForm> = {}): string {
  return `${requestUrl(lang, form, change)}${LIST_ANCHOR}`;
}

function fault(name: string, message: string): Fault {
  return { in: 'query', name, message };
}

/** The values that a field was sent with, without empty ones. */
export function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
}

function text(value: unknown): string {
  return (texts(value)[0] ?? '').replace(/\s+/g, ' ');
}

/** A letter keeps its lines: by them greeting, headers and signature are told from what is asked. */
function paragraphs(value: unknown): string {
  return (texts(value)[0] ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

function many(value: unknown, pattern: RegExp): string[] {
  return [...new Set(texts(value).filter((one) => pattern.test(one)))].slice(0, MOST_VALUES);
}
