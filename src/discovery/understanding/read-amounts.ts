import { NUMBER, readNumber } from './numbers.ts';
import { type AmountPart, type Finding } from './part.ts';
import { type PlainText } from './plain-text.ts';

const TIMES: Record<string, number> = {
  k: 1_000,
  duizend: 1_000,
  mille: 1_000,
  thousand: 1_000,
  ton: 100_000,
  mln: 1_000_000,
  miljoen: 1_000_000,
  million: 1_000_000,
};
const UNIT = `(?<unit>${Object.keys(TIMES).join('|')})`;
const EURO = String.raw`(?:€|eur(?:o'?s?)?\b)`;
/** What closes an amount by hand: `2.500,-`, `2.500,=`. */
const CLOSED = String.raw`,(?:-{1,2}|–|=)`;
const CLOSING = `(?:${CLOSED})?`;
/** `10.000 tot` before an amount, and `€ 10.000 en` with the sign of its own. */
const RANGE = String.raw`(?:(?<first>${NUMBER})\s*(?:k|${EURO})?\s*(?:tot|en|a|to|and|-|–)\s*(?:${EURO}\s*)?)?`;
/** A `ton` of sand is no money: what is counted would follow. */
const NOTHING_COUNTED = String.raw`(?=\s*(?:$|[.,;:()!?/]|(?:per|excl|incl|exclusief|inclusief|ex|aan|beschikbaar|budget|op|voor|of|in|te)\b))`;
const CUE = String.raw`\b(?:budget|bdgt|bedrag|waarde|raming|geraamd|begroot|plafond|krediet|kosten)\b[^.;!?\d€]{0,30}?`;
const LIMIT = String.raw`(?:(?<!\p{L})(?<limit>max(?:imaal)?\.?|hoogstens|ten hoogste|niet meer dan|tot|onder|up to|at most|under|below|min(?:imaal)?\.?|minstens|ten minste|vanaf|meer dan|at least|over|tussen|between)\s*(?:een bedrag van\s*)?)?`;

/** Every way to write an amount, the clearest first. */
const FORMS: readonly RegExp[] = [
  String.raw`${LIMIT}${EURO}\s*${RANGE}(?<value>${NUMBER})(?:\s?${UNIT}(?!\p{L}))?${CLOSING}`,
  String.raw`${LIMIT}${RANGE}(?<value>${NUMBER})\s?(?:${UNIT}\s)?${CLOSING}\s?${EURO}`,
  String.raw`${LIMIT}${RANGE}(?<value>${NUMBER})\s?(?:${UNIT})(?!\p{L})${NOTHING_COUNTED}`,
  String.raw`${LIMIT}${RANGE}(?<value>${NUMBER})${CLOSED}`,
  String.raw`${CUE}${LIMIT}${RANGE}(?<value>\d{1,3}(?:[.,]\d)?)\s?(?<unit>k)(?!\p{L})`,
  String.raw`${CUE}${LIMIT}${RANGE}(?<value>\d[\d.,]{2,})${CLOSING}`,
  // `à 12,50`
  String.raw`(?<![\p{L}\p{N}])a\s+(?<value>\d+,\d{2})(?![\p{N}%])`,
].map((source) => new RegExp(source, 'giu'));

const AT_MOST = /^(?:max|hoogstens|ten hoogste|niet meer|tot|onder|up to|at most|under|below)/;
const AT_LEAST = /^(?:min|minstens|ten minste|vanaf|meer dan|at least|over)/;

const PER: readonly (readonly [AmountPart['per'], RegExp])[] = [
  ['year', /^[^.;\p{N}]{0,30}?(?<said>per jaar|p\.?\/?j\b|jaarlijks|op jaarbasis|per year|a year|annually)/u],
  ['month', /^[^.;\p{N}]{0,30}?(?<said>per maand|p\.?\/?m\b|maandelijks|per month|a month)/u],
  ['hour', /^[^.;\p{N}]{0,20}?(?<said>per uur|per hour|an hour)/u],
  [
    'person',
    /^[^.;\p{N}]{0,30}?(?<said>per persoon|p\.?\s?p\.?(?!\p{L})|per person|per deelnemer|per gast)/u,
  ],
  [
    'piece',
    /^[^.;\p{N}]{0,20}?(?<said>per stuk|p\.?\s?\/?st(?:uk)?\b|each|per (?:pakket|m2|stoel|exemplaar))/u,
  ],
];

/** Characters: `per jaar`, and a word between. */
const NEXT_TO = 16;

/** Amounts of money: `€ 30.000`, `30k`, `drie ton`, `tussen 10.000 en 20.000 euro`. Pure. */
export function readAmounts(text: PlainText): Finding<AmountPart>[] {
  const found: Finding<AmountPart>[] = [];
  for (const form of FORMS)
    for (const match of text.plain.matchAll(form)) {
      const amount = toAmount(match, text);
      const [span] = amount?.spans ?? [];
      const taken = found.some(({ spans }) =>
        spans.some((s) => span && s.start < span.end && span.start < s.end),
      );
      if (amount && !taken) found.push(amount);
    }
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/**
 * What the amount is for, how many characters behind it lead up to the words that say so, and how many those are: of
 * `€ 25 lunch p.p.` seven and four.
 */
function perOf(after: string): { per: AmountPart['per']; before: number; said: number } {
  for (const [per, pattern] of PER) {
    const match = pattern.exec(after);
    const said = match?.groups?.['said']?.length ?? 0;
    if (match) return { per, before: match[0].length - said, said };
  }
  return { per: null, before: 0, said: 0 };
}

function toAmount(match: RegExpExecArray, { raw, plain }: PlainText): Finding<AmountPart> | null {
  const { value = '', first, unit, limit = '' } = match.groups ?? {};
  const times = unit === undefined ? 1 : (TIMES[unit] ?? 1);
  const upper = readNumber(value.replace(/[.,]$/, '')) * times;
  const start = match.index;
  const end = start + match[0].length;
  const after = plain.slice(end);
  const { per, before, said } = perOf(after);
  const perWords = before + said <= NEXT_TO ? before + said : 0;
  // Nobody counts screens by the year.
  const isPaid = unit === 'k' && (per === 'year' || per === 'month');
  if (!Number.isFinite(upper) || upper <= 0 || (!isPaid && isNoMoney(match[0], unit, upper))) return null;
  const lower = first === undefined ? null : scaled(readNumber(first), upper, times);
  const ends = lower === null ? oneEnd(limit.trim(), upper) : { from: lower, upTo: upper };
  const part: AmountPart = {
    id: 'amount',
    kind: 'amount',
    because: raw.slice(start, end + perWords).trim(),
    ...ends,
    per,
  };
  // Who quotes prices `p.p.` is not the one for it; `per stoel` names what is bought as well.
  const sayingFor =
    said > 0 && !after.startsWith('per ', before) ? [{ start: end + before, end: end + before + said }] : [];
  return { part, spans: [{ start, end }, ...sayingFor], searched: false };
}

/** `4k` is a screen, and ten `ton` of money are a million; `budget 4k` and `€ 4k` are money all the same. */
function isNoMoney(written: string, unit: string | undefined, euro: number): boolean {
  if (/[€e]|bdgt/.test(written)) return false;
  return unit === 'k' ? euro < 10_000 : unit === 'ton' && euro >= 1_000_000;
}

/** In `10 tot 20 duizend` and `10.000 tot 20k` the first number is as large as makes sense beside the second. */
function scaled(first: number, upper: number, times: number): number {
  return first * times <= upper ? first * times : first;
}

function oneEnd(limit: string, value: number): Pick<AmountPart, 'from' | 'upTo'> {
  if (AT_MOST.test(limit)) return { from: null, upTo: value };
  if (AT_LEAST.test(limit)) return { from: value, upTo: null };
  return { from: value, upTo: value };
}
