import { CsvError, parse } from 'csv-parse/sync';

import { foldKey } from '../../../common/dutch/fold.ts';
import { DomainError } from '../../../common/errors.ts';
import { type CategoryWish } from './own-category.ts';

const COLUMNS = ['id', 'cpv', 'label_nl', 'label_en', 'words_nl', 'words_en', 'closed'] as const;
type Row = Record<(typeof COLUMNS)[number], string | undefined>;
const REQUIRED = ['cpv', 'label_nl', 'label_en', 'words_nl', 'words_en'] as const;
const YES = ['yes', 'ja', 'true', '1', 'x'];

/**
 * Reads a list of categories in the form of `seeds/reference/categories.csv`: semicolons, codes and words separated by `|`;
 * `id` and `closed` may be there. Answers the wishes with the line of each.
 * @throws DomainError invalid-input when it is not in that form
 */
export function readOwnListFile(text: string): { wishes: CategoryWish[]; lines: Map<string, number> } {
  const lines = new Map<string, number>();
  const wishes = rowsOf(text).map(({ row, line }) => {
    const wish = toWish(row);
    lines.set(wish.id, line);
    return wish;
  });
  if (wishes.length === 0) throw new DomainError('invalid-input', 'The file holds no categories.');
  return { wishes, lines };
}

/** The same form, for a file to change and bring back. */
export function writeOwnListFile(list: readonly CategoryWish[]): string {
  const rows = list.map(({ id, codes, labelNl, labelEn, wordsNl, wordsEn, closed }) =>
    [id, codes.join('|'), labelNl, labelEn, wordsNl.join('|'), wordsEn.join('|'), closed ? 'yes' : ''].join(
      ';',
    ),
  );
  return `${[COLUMNS.join(';'), ...rows].join('\n')}\n`;
}

function rowsOf(text: string): { row: Row; line: number }[] {
  const options = {
    delimiter: ';',
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_quotes: true,
    columns: true,
  };
  try {
    const records = parse(text, options) as unknown as { info: { lines: number }; record: Row }[];
    const missing = REQUIRED.filter((name) => records[0] && records[0].record[name] === undefined);
    if (missing.length === 0) return records.map(({ info, record }) => ({ row: record, line: info.lines }));
    const wanted = `the first line must be ${COLUMNS.join(';')} (id and closed may be left out)`;
    throw new DomainError('invalid-input', `The file lacks the column ${missing.join(', ')}: ${wanted}.`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('invalid-input', `The file is no CSV with semicolons: ${error.message}.`, [], {
      cause: error,
    });
  }
}

function toWish(row: Row): CategoryWish {
  const cell = (name: keyof Row) => (row[name] ?? '').trim();
  const parts = (name: keyof Row) =>
    cell(name)
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    id: cell('id') || foldKey(cell('label_nl')),
    codes: parts('cpv').map((code) => code.replace(/-\d$/, '')),
    labelNl: cell('label_nl'),
    labelEn: cell('label_en'),
    wordsNl: parts('words_nl'),
    wordsEn: parts('words_en'),
    closed: YES.includes(cell('closed').toLowerCase()),
  };
}
