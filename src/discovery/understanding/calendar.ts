const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const NAMES = MONTHS.flat().sort((a, b) => b.length - a.length);
/** The first names are written in full; `jan` without a day is more often a person. */
const FULL_NAMES = MONTHS.flatMap((names) =>
  names.filter((name) => name.length > 4 || /^(?:mei|may|juni|juli|june|july)$/.test(name)),
);
const MONTH = `(?:${NAMES.join('|')})(?!\\p{L})\\.?`;

/** First month of each season, as weather services have them. */
const SEASONS: Readonly<Record<string, number>> = {
  voorjaar: 3,
  lente: 3,
  spring: 3,
  zomer: 6,
  summer: 6,
  najaar: 9,
  herfst: 9,
  autumn: 9,
  winter: 12,
};
const ORDINALS: readonly string[] = ['eerste', 'tweede', 'derde', 'vierde'];
/** `2027`, and of a school year or a winter `2027/2028`, `2027-28`. */
const OF_YEAR = String.raw`(?:\s+(?:van\s+)?\d{4}(?:\s?[/–-]\s?(?:\d{4}|['’]?\d{2})(?!\d))?)`;

/** Source of a regular expression for a day, a month, a quarter or a season with or without its year, or a school year. */
export const DATE = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`,
  String.raw`\d{1,2}(?:e|de|ste|st|nd|rd|th)?\s+${MONTH}(?:\s+\d{4})?`,
  String.raw`(?:(?:begin|medio|half|einde?|early|mid|late)\s+)?(?:${FULL_NAMES.join('|')})(?!\p{L})(?:\s+\d{4})?`,
  String.raw`(?:(?:het|de|dit|deze|komende?|volgende?|the|this|next)\s+){0,2}(?:${Object.keys(SEASONS).join('|')})(?!\p{L})${OF_YEAR}?`,
  String.raw`(?:het\s+)?(?:(?:${ORDINALS.join('|')}|[1-4]e)\s+kwartaal|kwartaal\s+[1-4](?!\d)|q[1-4](?!\w))${OF_YEAR}?`,
  String.raw`(?:het\s+)?(?:schooljaar|seizoen|school year)${OF_YEAR}`,
].join('|');

/** First and last day that a text names; a day without a year is the next one from today on. */
export interface Days {
  first: string;
  last: string;
}

/** What {@link DATE} found, as days; null when there is no such day. @param today ISO date */
export function readDate(written: string, today: string): Days | null {
  const text = written.trim();
  const numbers = (/^\d{4}-\d{2}-\d{2}$/.exec(text) ? text.split('-').reverse() : text.split(/[-/.]/)).map(
    Number,
  );
  if (numbers.length === 3 && numbers.every(Number.isInteger)) {
    const [day = 0, month = 0, year = 0] = numbers;
    return oneDay(year, month, day);
  }
  const months = monthsIn(text);
  if (months) return inYear(/\d{4}/.exec(text)?.[0], today, (year) => wholeMonths(year, ...months));
  const month = monthIn(text);
  if (month === 0) return null;
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const day = /^(\d{1,2})(?!\d)/.exec(text)?.[1];
  if (day !== undefined) return inYear(year, today, (y) => oneDay(y, month, Number(day)));
  return inYear(year, today, (y) => partOfMonth(text, y, month));
}

/** First month and how many, of a season, a quarter or a school year. */
function monthsIn(text: string): [number, number] | null {
  const season =
    /\p{L}+/u.exec(text.replace(/^(?:(?:het|de|dit|deze|komende?|volgende?|the|this|next)\s+)*/, ''))?.[0] ??
    '';
  const begin = SEASONS[season];
  if (begin !== undefined) return [begin, 3];
  if (/^(?:het\s+)?s/.test(text)) return [8, 12];
  const named = ORDINALS.findIndex((ordinal) => text.includes(ordinal));
  const quarter =
    named >= 0 ? named + 1 : Number(/^(?:het\s+)?(?:kwartaal\s+|q)?([1-4])(?!\d)/.exec(text)?.[1] ?? 0);
  return /kwartaal|q[1-4]/.test(text) && quarter > 0 ? [3 * quarter - 2, 3] : null;
}

function wholeMonths(year: number, first: number, count: number): Days {
  const end = new Date(Date.UTC(year, first - 1 + count, 0));
  return {
    first: iso(year, first, 1),
    last: iso(end.getUTCFullYear(), end.getUTCMonth() + 1, end.getUTCDate()),
  };
}

function monthIn(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  return 1 + MONTHS.findIndex((names) => words.some((word) => names.includes(word)));
}

function inYear(
  written: string | undefined,
  today: string,
  make: (year: number) => Days | null,
): Days | null {
  if (written !== undefined) return make(Number(written));
  const thisYear = Number(today.slice(0, 4));
  const days = make(thisYear);
  return days && days.last >= today ? days : make(thisYear + 1);
}

function partOfMonth(text: string, year: number, month: number): Days {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = (from: number, to: number): Days => ({
    first: iso(year, month, from),
    last: iso(year, month, to),
  });
  if (/^(?:begin|early)/.test(text)) return days(1, 10);
  if (/^(?:medio|half|mid)/.test(text)) return days(11, 20);
  return /^(?:eind|late)/.test(text) ? days(21, last) : days(1, last);
}

function oneDay(year: number, month: number, day: number): Days | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { first: iso(year, month, day), last: iso(year, month, day) };
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
