/** A lot as a pasted text describes it. */
export interface LotInText {
  /** As the text has it, for a person: `1`, `B`. */
  name: string;
  /** The first clause of what it says; empty when that is no title. At most 80 characters. */
  title: string;
  /** All that the text says of this lot. */
  text: string;
}

/** A text that is divided into lots. */
export interface TextInLots {
  /** What stands before the lots, and what is said of all of them; empty when nothing is. */
  common: string;
  /** At least two, in the order of their numbers. */
  lots: LotInText[];
}

/** As many as a request takes. */
const MOST_LOTS = 20;
const LONGEST_TITLE = 80;

const NAMED =
  /(?<!\p{L})(?:perceel|kavel|deelopdracht|lot)[ \t]+(?:nr\.?[ \t]*)?(\d{1,2}|[A-H])(?![\p{L}\d])/giu;

/** Before a heading that begins a line: nothing but the marks of a list or of a heading. */
const BEGINS_LINE = /^[\s*#>•–\d.-]*$/;
const AFTER_IN_LINE = /^\**(?:[:)–—-]|\.(?!\d)|$| *[\n:(€|–—-]|[ \t]+\p{Lu})/u;
/** In the middle of a line only a colon makes a heading: of `perceel 1 en perceel 2` nothing begins there. */
const AFTER_INSIDE = /^\**(?: \([^()\n]{1,80}\))? ?:/;

/** Where a text turns from one lot to all of them, or to its end. */
const OF_ALL =
  /(?:^|\n[ \t]{0,9}|[.;!?] {1,3})(?:\*{0,2}(?:(?:voor|bij|in|op|aan) )?(?:alle|beide|elk|ieder) perce(?:el|len)\b|(?:algemene|overige) (?:eisen|voorwaarden|bepalingen|informatie)\b|for (?:all|both|each|every) lots?\b|(?:met )?vriendelijke groet|kind regards)/i;

interface Heading {
  name: string;
  from: number;
  to: number;
}

/**
 * Divides a pasted text by its headings `Perceel 1: ...`, `Perceel 2 - ...`, `Kavel A`, `Lot 1`. Headings that come back (a list first,
 * then each at length) say more of the same lot.
 * @returns null unless it names at least two lots, numbered from the first on; then it is one request. Pure.
 */
export function lotsOfText(text: string): TextInLots | null {
  const headings = inOrder(headingsOf(text));
  const [first] = headings;
  if (first === undefined) return null;
  const common = [text.slice(0, first.from)];
  const said = new Map<string, string[]>();
  for (const [index, { name, to }] of headings.entries()) {
    const own = text.slice(to, headings[index + 1]?.from);
    const turn = OF_ALL.exec(own);
    said.set(name, [...(said.get(name) ?? []), turn ? own.slice(0, turn.index + 1) : own]);
    if (turn) common.push(own.slice(turn.index + 1));
  }
  const lots = [...said].map(([name, parts]) => aLot(name, parts.map(tidy).filter(Boolean).join('\n')));
  if (lots.length < 2 || lots.length > MOST_LOTS || lots.some((lot) => !/\p{L}{2}/u.test(lot.text)))
    return null;
  return { common: common.map(tidy).filter(Boolean).join('\n\n'), lots };
}

function headingsOf(text: string): Heading[] {
  return [...text.matchAll(NAMED)].flatMap((found) => {
    const [words, name = ''] = found;
    const to = found.index + words.length;
    const lineFrom = text.lastIndexOf('\n', found.index - 1) + 1;
    const before = text.slice(found.index === 0 ? 0 : lineFrom, found.index);
    const begins = BEGINS_LINE.test(before);
    const isHeading = (begins ? AFTER_IN_LINE : AFTER_INSIDE).test(text.slice(to, to + 100));
    const from = begins ? found.index - before.length : found.index;
    return isHeading && !/[a-z]/.test(name) ? [{ name, from, to }] : [];
  });
}

/** Those that count on from the first, and come back. */
function inOrder(headings: readonly Heading[]): Heading[] {
  const seen: string[] = [];
  return headings.filter(({ name }) => {
    if (seen.includes(name)) return true;
    const last = seen.at(-1);
    const next = last === undefined ? ['1', '01', 'A'].includes(name) : placeOf(name) === placeOf(last) + 1;
    if (next) seen.push(name);
    return next;
  });
}

function placeOf(name: string): number {
  return /\d/.test(name) ? Number(name) : name.charCodeAt(0);
}

function aLot(name: string, text: string): LotInText {
  const bare = text.replace(/^\(([^()\n]{1,80})\)/, '$1');
  const clause = (/^[^\n.;:()€,]+/.exec(bare)?.[0] ?? '').trim();
  const title = clause.length <= LONGEST_TITLE ? clause : `${clause.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
  return { name, title: /\p{L}{2}/u.test(title) ? title : '', text };
}

/** Without the marks between a heading and what it heads, and those that lead on to the next one. */
function tidy(part: string): string {
  const said = part
    .replaceAll('**', '')
    .trim()
    .replace(/^[:.)*|–—-][\s:.)*|–—-]*/, '');
  return said.replace(/(?:[\s,;][\s,;]{0,9}(?:en|and)|[,;•#>–-])$/i, '').trimEnd();
}
