import { addDays } from '../../common/day.ts';
import { DATE, readDate } from './calendar.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { type Finding, type PeriodPart, type Span } from './part.ts';
import { type PlainText } from './plain-text.ts';

type Times = Omit<PeriodPart, 'id' | 'kind' | 'because'>;
interface Reading extends Span {
  times: Times;
}

/** `van 1 mei tot 1 juni`, and without a word before it what can be nothing else: `1 maart t/m 31 oktober`. */
const SPAN_OF_DAYS = String.raw`(?<!\p{L})(?:(?:van|tussen|vanaf|from|between)\s+(?<from>${DATE})\s+(?:tot(?: en met)?|t\/?m|en|to|until|and|-|–)\s+(?<until>${DATE})|(?<first>${DATE})\s+(?:tot(?: en met)?|t\/?m|until|-|–)\s+(?<last>${DATE}))`;
const ONE_DATE = String.raw`(?<!\p{L})(?:(?<word>voor|uiterlijk(?: op| in)?|tot(?: en met)?|t\/m|before|by|until|vanaf|per|met ingang van|ingaande(?: op)?|ingangsdatum|startdatum|start op|from|starting|as of|op|on|in|tijdens|rond)\s+)?(?:(?:ma|di|woe|don|vrij|za|zon)\p{L}*dag\s+)?(?<date>${DATE})`;
/** Years by themselves; one that counts something (`in 2027 bomen`) cannot be told from a number. */
const YEAR = String.raw`20[2-4]\d(?![\p{N}.,/-]*\p{N})`;
const SPAN_OF_YEARS = String.raw`(?<!\p{L})(?:(?:periode|jaren|van|tussen|from|between|over)\s+)(?<from>20[2-4]\d)\s*(?<word>tot(?: en met)?|t\/?m|en|to|until|and|/|-|–)\s*(?<until>${YEAR})`;
const ONE_YEAR = String.raw`(?<!\p{L})(?<word>vanaf|per|met ingang van|ingaande|uiterlijk(?: in)?|tot(?: en met)?|t\/m|until|before|from|as of|starting|in|voor|tijdens|gedurende|heel|(?:kalender|contract)?jaar)\s+(?:het jaar\s+)?(?<year>${YEAR})(?!\s*(?:euro|€|x\s|st|m2|\p{L}{4,}))`;
const UNTIL = /^(?:voor|uiterlijk|tot|t\/m|before|by|until)/;
const FROM = /^(?:vanaf|per|met ingang|ingaande|ingangsdatum|start|from|as of)/;

/** When and for how long: `voor 1 mei`, `vanaf januari 2027`, `in het voorjaar`, `3 jaar met optie op 1 jaar`. Pure. @param today ISO date */
export function readPeriod(text: PlainText, today: string): Finding<PeriodPart>[] {
  const readings = [
    ...readSpans(text, today),
    ...readDates(text, today),
    ...readYears(text, today),
    ...readOptions(text),
    ...readLengths(text),
  ];
  const distinct = readings.filter((one, at) => !readings.slice(0, at).some((other) => overlaps(one, other)));
  if (distinct.length === 0) return [];
  const inOrder = distinct.sort((a, b) => a.start - b.start);
  // What is said first counts: later dates are often of the procedure.
  const times = inOrder.reduceRight<Times>((all, reading) => ({ ...all, ...reading.times }), {});
  const because = inOrder.map(({ start, end }) => text.raw.slice(start, end).trim()).join(' … ');
  const spans = inOrder.map(({ start, end }) => ({ start, end }));
  return [{ part: { id: 'period', kind: 'period', because, ...times }, spans, searched: false }];
}

function readSpans({ plain }: PlainText, today: string): Reading[] {
  return [...plain.matchAll(new RegExp(SPAN_OF_DAYS, 'giu'))].flatMap((match) => {
    const { from: begin, until: end, first, last } = match.groups ?? {};
    const until = readDate(end ?? last ?? '', today);
    const from = until && readBegin(begin ?? first ?? '', until.last, today);
    return from ? [{ ...spanOf(match), times: { from: from.first, until: until.last } }] : [];
  });
}

/** In `1 maart t/m 31 oktober 2028` the year of the end is that of the beginning too, unless that came after the end. */
function readBegin(written: string, end: string, today: string): ReturnType<typeof readDate> {
  const year = Number(end.slice(0, 4));
  const inYear = /\d{4}/.test(written) ? null : readDate(`${written} ${year}`, today);
  if (inYear === null) return readDate(written, today);
  return inYear.first <= end ? inYear : readDate(`${written} ${year - 1}`, today);
}

function readDates({ plain }: PlainText, today: string): Reading[] {
  return [...plain.matchAll(new RegExp(ONE_DATE, 'giu'))].flatMap((match) => {
    const { word = '', date = '' } = match.groups ?? {};
    const days = readDate(date, today);
    // A month by itself may be anything: a name, or a word of another language.
    if (!days || (word === '' && !/\d|\s/.test(date.trim()))) return [];
    return [{ ...spanOf(match), times: timesOf(word, days.first, days.last) }];
  });
}

function readYears({ plain }: PlainText, today: string): Reading[] {
  const spans = [...plain.matchAll(new RegExp(SPAN_OF_YEARS, 'giu'))].map((match) => {
    const { from = '', word, until = '' } = match.groups ?? {};
    const last = word === 'tot' ? Number(until) - 1 : Number(until);
    return { ...spanOf(match), times: { from: `${from}-01-01`, until: `${last}-12-31` } };
  });
  const single = [...plain.matchAll(new RegExp(ONE_YEAR, 'giu'))].map((match) => {
    const { word = '', year = '' } = match.groups ?? {};
    // A calendar for a year is wanted in it, not before.
    const times = timesOf(word === 'voor' ? 'in' : word, `${year}-01-01`, `${year}-12-31`);
    return { ...spanOf(match), times };
  });
  // What was done in years that are over is no period of delivery.
  return [...spans, ...single].filter(({ times: { until } }) => until === undefined || until >= today);
}

function timesOf(word: string, first: string, last: string): Times {
  if (UNTIL.test(word)) return { until: /tot$|^voor|^before/.test(word) ? addDays(first, -1) : last };
  return FROM.test(word) ? { from: first } : { from: first, until: last };
}

const UNIT = String.raw`(?<unit>jaar|jaren|jr\.?|jarige?|maanden?|mnd(?:en)?\.?|weken|week|wk(?:en)?\.?|dagen|years?|months?|weeks?|days?)(?!\p{L})`;
const OPTION = new RegExp(
  String.raw`(?:(?:met|en|with)\s+)?(?:(?:een|twee|drie|\d|an|a)\s+)?(?:(?:verlengings)?opties?|(?:mogelijkheid|recht)(?= (?:tot|op|van) verleng)|options?)\b[^.;:!?]{0,40}?(?:(?<times>${NUMBER})\s*(?:x|maal|keer|times)\s*)?(?<count>${NUMBER}|(?<=\dx)\d+)[\s-]*${UNIT}`,
  'giu',
);
/** So far around a length of time one of these says that the contract lasts so long. Characters. */
const CUE_BEFORE =
  /(?:looptijd|duur|periode|termijn|contract|overeenkomst|opdracht|gedurende|voor(?: een periode van)?|verlengen met|for|period of|duration)[^.;]{0,25}$/;
const CUE_AFTER =
  /^\s*(?:lang\b|looptijd|contract|raamovereenkomst|overeenkomst|met optie|met (?:een )?mogelijkheid|\+|,? plus|contract)/;
const OTHER_TIME = /^\s*(?:ervaring|oud\b|garantie|geleden|bestaan|experience|old\b|warranty)/;

function readOptions({ plain }: PlainText): Reading[] {
  return [...plain.matchAll(OPTION)].map((match) => {
    const { times, count = '', unit = '' } = match.groups ?? {};
    const months = (times === undefined ? 1 : readNumber(times)) * monthsOf(readNumber(count), unit);
    return { ...spanOf(match), times: { optionMonths: months } };
  });
}

function readLengths({ plain }: PlainText): Reading[] {
  const length = new RegExp(
    String.raw`(?<count>${NUMBER})[\s-]*${UNIT}|(?<years>een|twee|drie|vier|vijf|zes|zeven|acht|tien)jarige?\b`,
    'giu',
  );
  return [...plain.matchAll(length)].flatMap((match) => {
    const { count, unit = 'jaar', years } = match.groups ?? {};
    const before = plain.slice(Math.max(0, match.index - 60), match.index);
    const after = plain.slice(match.index + match[0].length);
    const sure = years !== undefined || /^jarig/.test(unit);
    const aged = /\d\s*(?:tot|-|–|en)\s*$/.test(before) || OTHER_TIME.test(after);
    if (aged || !(sure || CUE_BEFORE.test(before) || CUE_AFTER.test(after))) return [];
    return [{ ...spanOf(match), times: { months: monthsOf(readNumber(count ?? years ?? ''), unit) } }];
  });
}

/** Weeks and days in whole months, rounded up: nobody is turned away over a day. */
function monthsOf(count: number, unit: string): number {
  if (/^(?:ja|jr|year)/.test(unit)) return Math.round(count * 12);
  if (/^w/.test(unit)) return Math.ceil((count * 7) / 30);
  return /^da/.test(unit) ? Math.ceil(count / 30) : Math.ceil(count);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
