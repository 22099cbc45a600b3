import { type PurchaseQuery, type ShortlistQuery } from '../../../discovery/shortlist/shortlist-query.ts';
import { readAmount } from '../../../intake/cleaning/clean-values.ts';
import { type Lang } from '../../messages/lang.ts';
import {
  formOfQuery,
  readRequestForm,
  type RequestForm,
  texts,
  toShortlistQuery,
} from '../../requests/request-form.ts';
import { type RawParams } from '../../search/search-form.ts';

/** As many as the API takes. */
const MOST_LOTS = 20;
/** Empty ones on the form, for who wants more. */
const SPARE_LOTS = 2;
const TITLE_LENGTH = 200;

/** A lot as typed. */
export interface LotForm {
  title: string;
  text: string;
  value: string;
}

/** A stored request as its form has it. */
export interface EditForm {
  title: string;
  request: RequestForm;
  /** Each at its place on the form: one that was cleared stays as an empty one, so that those behind it do not move up. */
  lots: LotForm[];
  /** The state that the buyer read. */
  revision: string;
}

const NO_LOT: LotForm = { title: '', text: '', value: '' };

export function formOfStored(query: ShortlistQuery, revision: number): EditForm {
  return {
    title: query.title ?? '',
    request: formOfQuery(query),
    lots: (query.lots ?? []).map(({ title = '', text = '', estimatedValue }) => ({
      ...{ title, text },
      value: estimatedValue === undefined ? '' : String(estimatedValue),
    })),
    revision: String(revision),
  };
}

export function readEditForm(body: RawParams): EditForm {
  const one = (name: string) => texts(body[name])[0] ?? '';
  const lots = Array.from({ length: MOST_LOTS }, (_, index) => ({
    title: one(`lotTitle${index + 1}`).slice(0, TITLE_LENGTH),
    text: one(`lotText${index + 1}`).replace(/\r\n?/g, '\n'),
    value: one(`lotValue${index + 1}`),
  }));
  return {
    title: one('title').slice(0, TITLE_LENGTH),
    request: readRequestForm(body),
    lots: lots.slice(0, lots.findLastIndex(isFilled) + 1),
    revision: one('revision'),
  };
}

/** With room for more lots, unless their number stays. */
export function withSpareLots(lots: readonly LotForm[], fixed: boolean): LotForm[] {
  const spare = fixed ? 0 : Math.min(SPARE_LOTS, MOST_LOTS - lots.length);
  return [...lots, ...Array.from({ length: spare }, () => NO_LOT)];
}

/** Numbers (from 1) of lots of which the value is no amount. */
export function unreadableLots(lots: readonly LotForm[]): number[] {
  return lots.flatMap(({ value }, index) => (value !== '' && amountOf(value) === null ? [index + 1] : []));
}

/** What the form asks; what only a program can say of a request (codes, municipalities, recognition) stays. */
export function queryOf(
  { title, request, lots }: EditForm,
  before: ShortlistQuery,
  lang: Lang,
): ShortlistQuery {
  const { categories, municipalities, recognisedBy } = before;
  const asked = toShortlistQuery(request, lang);
  delete asked.limit;
  if (asked.text === '') delete asked.text;
  const kept = lots.flatMap((lot, index) => (isFilled(lot) ? [lotOf(lot, before.lots?.[index])] : []));
  return {
    ...(categories === undefined ? {} : { categories }),
    ...(municipalities === undefined || request.near !== '' ? {} : { municipalities }),
    ...(recognisedBy === undefined ? {} : { recognisedBy }),
    ...(title === '' ? {} : { title }),
    ...asked,
    ...(kept.length === 0 ? {} : { lots: kept }),
  };
}

/** A lot keeps its codes and places while it stays where it stood. */
function lotOf({ title, text, value }: LotForm, before: PurchaseQuery = {}): PurchaseQuery {
  const amount = amountOf(value);
  const lot = { ...before };
  delete lot.title;
  delete lot.text;
  delete lot.estimatedValue;
  return {
    ...lot,
    ...(title === '' ? {} : { title }),
    ...(text === '' ? {} : { text }),
    ...(amount === null ? {} : { estimatedValue: amount }),
  };
}

function isFilled({ title, text, value }: LotForm): boolean {
  return title !== '' || text !== '' || value !== '';
}

function amountOf(value: string): number | null {
  const amount = value === '' ? undefined : readAmount(value);
  return amount !== undefined && amount >= 1 ? amount : null;
}
