import { CsvError, parse } from 'csv-parse/sync';

import { cpvPrefix } from '../concept.ts';
import { type Category } from '../category-lexicon.ts';

/** What is wrong with one line of a list, and what to do about it. */
export interface LineFault {
  /** Line of the file, the header is 1. */
  line: number;
  message: string;
}

/** A row with what it says about its place in the tree, which the code itself says too. */
interface CpvRow extends Category {
  line: number;
  level: string;
  parent: string;
}

const COLUMNS: Record<keyof Omit<CpvRow, 'line'>, readonly string[]> = {
  code: ['code', 'cpv', 'cpvcode'],
  labelNl: ['label_nl', 'nl'],
  labelEn: ['label_en', 'en'],
  level: ['niveau', 'level'],
  parent: ['ouder', 'parent'],
};
const REQUIRED = ['code', 'labelNl', 'labelEn'] as const;
const NEED = 'the first line must name code, label_nl and label_en (and may name niveau and ouder)';

/**
 * Reads the official list (CSV, comma or semicolon): all of it, or every fault with its line. Level and parent are checked
 * against the code when the file holds them. Pure.
 */
export function readCpvFile(text: string): { categories: Category[] } | { faults: LineFault[] } {
  const records = recordsOf(text);
  if ('faults' in records) return records;
  const lines = new Map<string, number>();
  const faults = records.rows.flatMap((row): LineFault[] => {
    const first = lines.get(row.code);
    if (first === undefined) lines.set(row.code, row.line);
    const found =
      first === undefined ? rowFaults(row) : [`code ${row.code} stands on line ${first} too: keep one`];
    return found.map((message) => ({ line: row.line, message }));
  });
  faults.push(...records.rows.flatMap((row) => treeFaults(row, lines)));
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  return {
    categories: records.rows.map(({ code, labelNl, labelEn }) => ({ code, labelNl, labelEn })),
  };
}

function recordsOf(text: string): { rows: CpvRow[] } | { faults: LineFault[] } {
  const parsed = parseCsv(text);
  if ('faults' in parsed) return parsed;
  const [header, ...records] = parsed.records;
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const at = (field: keyof typeof COLUMNS) => names.findIndex((name) => COLUMNS[field].includes(name));
  const missing = REQUIRED.filter((field) => at(field) < 0).map((field) => COLUMNS[field][0]);
  if (missing.length > 0)
    return { faults: [{ line: 1, message: `the column ${missing.join(', ')} is missing: ${NEED}` }] };
  if (records.length === 0) return { faults: [{ line: 1, message: 'the file holds no codes' }] };
  const rows = records.map(({ line, cells }): CpvRow => {
    const cell = (field: keyof typeof COLUMNS) => (cells[at(field)] ?? '').trim();
    return {
      line,
      // Printed lists have a check digit behind the code.
      code: cell('code').replace(/-\d$/, ''),
      labelNl: cell('labelNl'),
      labelEn: cell('labelEn'),
      level: cell('level'),
      parent: cell('parent').replace(/-\d$/, ''),
    };
  });
  return { rows };
}

function parseCsv(text: string): { records: { line: number; cells: string[] }[] } | { faults: LineFault[] } {
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  const options = { delimiter, bom: true, info: true, skip_empty_lines: true, relax_column_count: true };
  try {
    const records = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
    return { records: records.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as CsvError & { lines?: number }).lines ?? 1);
    return {
      faults: [
        { line, message: `the line is no CSV (${error.message}): look for a quote that is not closed` },
      ],
    };
  }
}

/** Depth that the code itself says: 2 for a division, 8 for a code without a zero at its end. */
function depth(code: string): number {
  return cpvPrefix(code).length;
}

function rowFaults({ code, labelNl, labelEn, level }: CpvRow): string[] {
  if (/^\d{7}$/.test(code))
    return [`code '${code}' has seven digits: a spreadsheet took its first zero away, write 0${code}`];
  if (!/^\d{8}$/.test(code))
    return [
      `code '${code}' is no CPV code: it must have eight digits, and may have a check digit behind a hyphen`,
    ];
  return [
    ...(labelNl === '' ? [`code ${code} has no Dutch label`] : []),
    ...(labelEn === '' ? [`code ${code} has no English label`] : []),
    ...(level !== '' && level !== String(depth(code))
      ? [
          `code ${code} has level ${depth(code)} by its digits, and '${level}' in the file: put one of them right`,
        ]
      : []),
  ];
}

function treeFaults({ code, parent, line }: CpvRow, lines: ReadonlyMap<string, number>): LineFault[] {
  if (!/^\d{8}$/.test(code)) return [];
  const isTop = depth(code) === 2;
  const above = parent !== '' ? parent : isTop ? '' : `${code.slice(0, 2)}000000`;
  if (above === '') return [];
  if (!lines.has(above)) {
    const what = parent === '' ? 'its division' : 'its parent';
    return [{ line, message: `code ${code} has no place in the tree: ${what} ${above} is not in the file` }];
  }
  if (code.startsWith(cpvPrefix(above)) && depth(above) < depth(code)) return [];
  return [{ line, message: `code ${code} does not lie below ${above}, which the file names as its parent` }];
}
