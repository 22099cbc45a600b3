import { parse } from 'csv-parse/sync';

import { detectDelimiter, type Delimiter, DELIMITERS } from './detect-delimiter.ts';

/** Lines of the file that are looked at. */
const SAMPLE_LINES = 50;

/** Share of the lines that must have as many cells as the first one. */
const MOSTLY = 0.8;

/** A line that is one quoted cell, perhaps with empty ones behind it. */
const QUOTED_LINE = /^"((?:[^"]|"")*)"([;,\t|]?)[;,\t|]*$/;

/** How the rows of such a file are taken apart: as the program that saved it did, then as the one before it had. */
export interface Wrapping {
  outer: Delimiter;
  delimiter: Delimiter;
}

/**
 * The delimiters of a file of which rows stand in quotes as a whole: `"Naam,""KvK"""`. Excel saves a file so that it opened with
 * another delimiter and took for one column; rows without a quote in them stay as they were. Undefined for any other file.
 * @param text the beginning of the file, in whole lines
 * @param asked a delimiter that somebody asked for
 */
export function wrappedBy(text: string, asked?: Delimiter): Wrapping | undefined {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const quoted = lines.map((line) => QUOTED_LINE.exec(line));
  if (quoted.every((found) => found === null)) return undefined;
  const inside = quoted.map((found) => found?.[1]?.replaceAll('""', '"'));
  const opened = lines.map((line, at) => inside[at] ?? line);
  const delimiter = asked ?? detectDelimiter(opened.join('\n'));
  if (!delimiter) return undefined;
  const counts = opened.map((line) => cellsOf(line, delimiter).length);
  const [columns = 0] = counts;
  const wrapped = counts.filter((_, at) => inside[at] !== undefined);
  const fits = (some: readonly number[]): boolean =>
    some.filter((count) => count === columns).length >= some.length * MOSTLY;
  if (columns < 2 || !fits(counts) || !fits(wrapped)) return undefined;
  const behind = quoted.map((found) => found?.[2]).find(Boolean);
  return { outer: DELIMITERS.find((one) => one === behind) ?? delimiter, delimiter };
}

/** The cells of a row of such a file: of one that stood in quotes as a whole what is in it. */
export function unwrapped(cells: string[], delimiter: Delimiter): string[] {
  const [first = '', ...others] = cells;
  if (!first.includes(delimiter) || others.some((cell) => cell !== '')) return cells;
  return cellsOf(first, delimiter);
}

/** One cell where the text cannot be read: a line may be part of a row. */
function cellsOf(line: string, delimiter: Delimiter): string[] {
  try {
    const rows: string[][] = parse(line, { delimiter, relax_column_count: true, relax_quotes: true });
    return rows[0] ?? [];
  } catch {
    return [line];
  }
}
