import { type SearchResult } from '../../discovery/search-query.ts';
import { type AmountPart, type Part, type PeriodPart } from '../../discovery/understanding/part.ts';
import { searchTextsFor } from '../messages/search.ts';
import { type PageContext } from '../site/page-context.ts';
import { labelText } from './facets.ts';
import { MOST_ORDER_VALUE, type SearchForm, searchUrl } from './search-form.ts';

/** What the register made of the words, with what can be done about it. */
export interface Understood {
  text: string;
  because: string;
  /** Where it is seen which words it stands for: always, where there is room, or nowhere, for its text says so itself. */
  explained: 'always' | 'roomy' | 'heard';
  /** The same search with those words taken for nothing but words. */
  withoutHref: string;
  /** The same search with this as a condition; absent for what can be none, or is one. */
  asFilterHref?: string;
}

/** Kinds of parts whose name need not be like the words that they were read from. */
const NAMED_BY_OTHER_WORDS: ReadonlySet<Part['kind']> = new Set([
  'theme',
  'exclusion',
  'procedure',
  'spelling',
]);

/** What is asked for first, then the rest in the order in which it stands in the text. */
export function presentUnderstood(
  form: SearchForm,
  result: SearchResult,
  context: PageContext,
): Understood[] {
  const { categories, parts } = result.query;
  const t = searchTextsFor(context.lang).parts;
  const chip = (
    id: string,
    text: string,
    because: string,
    explained: Understood['explained'],
    filter?: Partial<SearchForm>,
  ): Understood => ({
    text,
    because,
    explained,
    withoutHref: searchUrl(context.lang, form, { without: [...form.without, id] }),
    ...(filter === undefined ? {} : { asFilterHref: searchUrl(context.lang, form, filter) }),
  });
  return [
    ...categories.map(({ id, label, because, hint }) =>
      chip(id, hint ? t.hint(label) : label, because, 'roomy'),
    ),
    ...parts
      .filter((part) => part.kind !== 'place-choice')
      .map((part) => {
        const explained = NAMED_BY_OTHER_WORDS.has(part.kind) ? 'always' : 'heard';
        return chip(part.id, describePart(part, context), part.because, explained, filterOf(part, form));
      }),
  ];
}

/** The filter that says the same, when it is not set yet. */
function filterOf(part: DescribedPart, form: SearchForm): Partial<SearchForm> | undefined {
  if (part.kind === 'label' && !form.label.includes(part.label))
    return { label: [...form.label, part.label] };
  if (part.kind === 'theme' && !form.theme.includes(part.theme))
    return { theme: [...form.theme, part.theme] };
  if (part.kind === 'amount') return orderOf(part, form);
  if (part.kind === 'place' && form.near === '') return { near: part.name };
  return undefined;
}

/** The whole of an order can be a condition; a price for each hour or person says nothing of how large it is. */
function orderOf({ from, upTo, per }: AmountPart, form: SearchForm): Partial<SearchForm> | undefined {
  const value = upTo ?? from;
  if (per !== null || value === null || value < 1 || value > MOST_ORDER_VALUE || form.orderValue !== '')
    return undefined;
  return { orderValue: String(Math.ceil(value)) };
}

/** A place of which there are several is asked about elsewhere. */
type DescribedPart = Exclude<Part, { kind: 'place-choice' }>;

function describePart(part: DescribedPart, context: PageContext): string {
  const { f } = context;
  const t = searchTextsFor(context.lang).parts;
  switch (part.kind) {
    case 'amount':
      return describeAmount(part, context);
    case 'people':
      return t.people(part.from, part.upTo);
    case 'quantity':
      return `${f.number(part.count)} ${part.of}`;
    case 'period':
      return describePeriod(part, context);
    case 'label':
      return t[part.wish](labelText(part.label, context));
    case 'theme':
      return part.name;
    case 'place':
      return t.around(part.name);
    case 'distance':
      return t.distance(f.km(part.km));
    case 'exclusion':
      return t.exclusion;
    case 'procedure':
      return t.procedure;
    case 'spelling':
      return t.meant(part.meant);
  }
}

function describeAmount({ from, upTo, per }: AmountPart, { f, lang }: PageContext): string {
  const t = searchTextsFor(lang).parts;
  const amount = amountOf(from, upTo, f.euro, t);
  return per === null ? amount : `${amount} ${t.per[per] ?? per}`;
}

function amountOf(
  from: number | null,
  upTo: number | null,
  euro: (value: number) => string,
  t: ReturnType<typeof searchTextsFor>['parts'],
): string {
  if (from === null) return upTo === null ? '' : t.upTo(euro(upTo));
  if (upTo === null) return t.from(euro(from));
  return from === upTo ? euro(from) : t.between(euro(from), euro(upTo));
}

function describePeriod({ from, until, months, optionMonths }: PeriodPart, { f, lang }: PageContext): string {
  const t = searchTextsFor(lang).parts;
  const days =
    from && until
      ? t.days(f.date(from), f.date(until))
      : from
        ? t.starting(f.date(from))
        : until && t.ending(f.date(until));
  const length = months && t.months(months);
  const options = optionMonths && t.options(optionMonths);
  return [days, [length, options].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
