export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A delimiter that scores at least this share of the best one might as well be the right one. */
const NEARLY_AS_GOOD = 0.9;

/** Lines of the file that the choice looks at. */
const SAMPLE_LINES = 25;

/**
 * Finds the delimiter: Excel's `sep=;` line when there is one, else the character that most lines hold equally often
 * outside quotes, the more columns the better. Null when no line holds any (a file of one column).
 */
export function detectDelimiter(text: string): Delimiter | null {
  const stated = statedDelimiter(text);
  if (stated !== undefined) return stated;
  const best = scores(text).reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : null;
}

/** The delimiter of a line `sep=`; null when that names one that we do not read, undefined without such a line. */
export function statedDelimiter(text: string): Delimiter | null | undefined {
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  return stated === undefined ? undefined : (DELIMITERS.find((delimiter) => delimiter === stated) ?? null);
}

/** Another delimiter that fits a text about as well as the chosen one; undefined when the choice is clear. */
export function rivalDelimiter(text: string, chosen: Delimiter): Delimiter | undefined {
  const scored = scores(text);
  const enough = NEARLY_AS_GOOD * (scored.find(({ delimiter }) => delimiter === chosen)?.score ?? 0);
  return scored.find(({ delimiter, score }) => delimiter !== chosen && score > 0 && score >= enough)
    ?.delimiter;
}

function scores(text: string): { delimiter: Delimiter; score: number }[] {
  const lines = withoutQuoted(text)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  return DELIMITERS.map((delimiter) => ({ delimiter, score: score(lines, delimiter) }));
}

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '""');
}

/** Share of lines with the most common non-zero count, times that count (damped: 20 columns are not 10 times better than 2). */
function score(lines: readonly string[], delimiter: string): number {
  const frequency = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  }
  let best = 0;
  for (const [count, times] of frequency)
    best = Math.max(best, (times / lines.length) * (1 + Math.log2(count)));
  return best;
}
