import { type Lang } from './messages/lang.ts';

/** Writes dates, numbers and plurals the way readers of one language do. */
export interface Formats {
  /** `2026-05-01` (or an ISO date-time) as `1 mei 2026`. */
  date: (iso: string) => string;
  /** `1 mei 2027`, `31 dec 2026`: for where room is scarce. */
  shortDate: (iso: string) => string;
  /** `2026-11` as `november 2026`. */
  month: (month: string) => string;
  /** `26 nov 2026, 11:20`, on the clock of the Netherlands. */
  moment: (iso: string) => string;
  number: (value: number) => string;
  /** `98%` for 0.98. */
  percent: (share: number) => string;
  /** `2,3 km`; whole kilometres from 10 on. */
  km: (value: number) => string;
  /** Whole euros: `€ 250.000`. */
  euro: (value: number) => string;
  /** The form of a word that goes with a number. */
  plural: (count: number, one: string, other: string) => string;
}

const LOCALES: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };

function makeFormats(lang: Lang): Formats {
  const locale = LOCALES[lang];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Europe/Amsterdam' });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale);
  const near = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
  const far = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const euro = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const rules = new Intl.PluralRules(locale);
  return {
    date: (iso) => date.format(instant(iso)),
    shortDate: (iso) => short.format(instant(iso)),
    month: (yearMonth) => month.format(instant(`${yearMonth}-01`)),
    moment: (iso) => moment.format(instant(iso)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    km: (value) => (value < 10 ? near : far).format(value),
    euro: (value) => euro.format(value),
    plural: (count, one, other) => (rules.select(count) === 'one' ? one : other),
  };
}

/** A date without a time is a day in the Netherlands: its noon is on that day whatever the clock does. */
function instant(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
}

// Making an Intl formatter costs far more than using one.
const FORMATS: Record<Lang, Formats> = { nl: makeFormats('nl'), en: makeFormats('en') };

export function formatsFor(lang: Lang): Formats {
  return FORMATS[lang];
}

const AMOUNT_OR_DISTANCE = /(?<=€) (?=\d)|(?<=\d) (?=km\b)/g;
const DAY = /(?<=\b\d{1,2}) (?=\p{L}{3,9} \d{4}\b)|(?<=\b\d{1,2} \p{L}{3,9}) (?=\d{4}\b)/gu;

/** A sentence of which no amount, distance or day is torn apart at the end of a line: `€ 15.000`, `25 km`, `2 jul 2027`. */
export function unbroken(sentence: string): string {
  return sentence.replace(AMOUNT_OR_DISTANCE, '\u00a0').replace(DAY, '\u00a0');
}

/** `Haren (gemeente Oss, Noord-Brabant)`: a name with as much of where it lies as is known. */
export function withWhere(name: string, ...where: (string | undefined)[]): string {
  const known = where.filter((part) => part !== undefined);
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}
