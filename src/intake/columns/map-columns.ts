import { type Reason } from '../import-view.ts';
import { type ColumnProfile } from './column-profile.ts';
import { FIELDS, isField, type Field, type MappedBy, type WishedMapping } from './fields.ts';
import { isFiscalHeader, isForbiddenHeader } from './header-aliases.ts';
import { fieldsByHeader, type Top } from './fields-by-header.ts';
import { columnTwice, noNameColumn, wrongMapping } from './mapping-refusals.ts';
import { type AlikeColumns, columnLikeNames, suggestColumns } from './suggest-columns.ts';
import { readHeader } from './read-header.ts';
import { moreWhole, NUMBERS, saySame } from './same-numbers.ts';
import { indexOfHeader, uniqueHeaders } from './unique-headers.ts';

/** How the columns of one file feed our fields. */
export interface ColumnMapping {
  /** Header cells as they stand in the file, made unique (`uniqueHeaders`). */
  headers: string[];
  /** Field -> index of the column that feeds it. */
  columns: Partial<Record<Field, number>>;
  /** Field -> what made that column feed it. */
  by: Partial<Record<Field, MappedBy>>;
  /** Fields for which several columns look alike by their values, so that none was taken. */
  alike: AlikeColumns[];
  /** Fields that several columns give with the same values: one of them feeds the field, the others where it is empty. */
  agreeing: AlikeColumns[];
  /** Indexes of columns whose cells are not stored. */
  forbidden: Set<number>;
  /** Indexes of columns in which nine digits may be a citizen service number (see `isFiscalHeader`). */
  fiscal: Set<number>;
  /** Headers that no field takes; their cells are kept raw. */
  ignored: string[];
}

/** A refusal comes with the mapping as far as it got, so that the columns can be shown and the mapping mended. */
export type MappingResult =
  { ok: true; mapping: ColumnMapping } | { ok: false; refusal: Reason; mapping: ColumnMapping };

const NO_TOP: Top = { profiles: [], rows: [] };

/**
 * Finds which column feeds which field: what the caller asked for first, then what was confirmed for this source
 * before, then the names that are known (`read-header.ts`), then what the values look like. Of two columns with the same meaning
 * the one counts that is called so most plainly, else the first; of two that only look alike none, unless they say the same.
 * @param asked from the person or program that imports
 * @param confirmed remembered for the source; what does not fit this file is left out (`mapping-warnings.ts`)
 * @param top the first rows and what their columns look like, one profile a column; without it nothing is suggested by values
 * @param contracts whether it is a list of contracts, where names of columns mean other things
 */
export function mapColumns(
  header: readonly string[],
  asked: WishedMapping,
  confirmed: WishedMapping,
  { profiles, rows }: Top = NO_TOP,
  contracts = false,
): MappingResult {
  const mapping = emptyMapping(header);
  const { headers } = mapping;
  const taken = new Set(mapping.forbidden);
  const wishes: WishedMapping = { ...confirmed, ...asked };
  const assign = (field: string, index: number, by: MappedBy): void => {
    if (!isField(field) || index < 0 || taken.has(index) || mapping.columns[field] !== undefined) return;
    mapping.columns[field] = index;
    mapping.by[field] = by;
    taken.add(index);
  };
  const assignWishes = (from: WishedMapping, by: MappedBy): void => {
    for (const [field, name] of Object.entries(from))
      if (name !== null && wishes[field] !== null) assign(field, indexOfHeader(headers, name), by);
  };
  assignWishes(asked, 'asked');
  assignWishes(confirmed, 'confirmed');
  for (const { field, index } of fieldsByHeader(header, { profiles, rows }, contracts))
    if (wishes[field] !== null) assign(field, index, 'header');
  const told = agreeingByHeader(mapping, header, { taken, rows, contracts });
  const open = FIELDS.filter((field) => mapping.columns[field] === undefined && wishes[field] !== null);
  const { suggestions, alike, agreeing } = suggestColumns(profiles, taken, open, rows);
  for (const { field, index } of suggestions) assign(field, index, 'values');
  finishMapping(mapping, { alike, agreeing: [...told, ...agreeing] });
  const refusal =
    wrongMapping(asked, headers) ??
    unnamed(mapping, profiles, taken) ??
    columnTwice(header, headers, mapping.columns, mapping.by);
  return refusal ? { ok: false, refusal, mapping } : { ok: true, mapping };
}

function emptyMapping(header: readonly string[]): ColumnMapping {
  const headers = uniqueHeaders(header);
  // By the cell as well: what was taken out of the header may be what gives it away.
  const indexesOf = (test: (name: string) => boolean): Set<number> =>
    new Set(headers.flatMap((name, index) => (test(name) || test(header[index] ?? '') ? [index] : [])));
  return {
    headers,
    columns: {},
    by: {},
    alike: [],
    agreeing: [],
    forbidden: indexesOf(isForbiddenHeader),
    fiscal: indexesOf(isFiscalHeader),
    ignored: [],
  };
}

function finishMapping(mapping: ColumnMapping, found: Pick<ColumnMapping, 'alike' | 'agreeing'>): void {
  const { columns, forbidden, fiscal, headers } = mapping;
  const agreeing = found.agreeing.flatMap(({ indexes }) => indexes);
  const fed = new Set([...Object.values(columns), ...forbidden, ...agreeing]);
  Object.assign(mapping, found);
  mapping.ignored = headers.filter((_, index) => !fed.has(index));
  for (const index of [columns.kvkNumber, columns.vatNumber]) if (index !== undefined) fiscal.add(index);
  agreeing.forEach((index) => fiscal.add(index));
}

interface HeadersRead {
  /** Indexes of columns that feed a field already. Those that give it too are added. */
  taken: Set<number>;
  rows: Top['rows'];
  contracts: boolean;
}

/**
 * Numbers that more than one column gives by its name, with the same values: the column that lost the fewest zeros feeds
 * the field, and the others stand in for it where it is empty.
 */
function agreeingByHeader(
  { columns, by }: ColumnMapping,
  header: readonly string[],
  { taken, rows, contracts }: HeadersRead,
): AlikeColumns[] {
  return NUMBERS.flatMap((field) => {
    const first = columns[field];
    if (first === undefined || by[field] !== 'header') return [];
    const others = header.flatMap((name, index) =>
      !taken.has(index) && readHeader(name, contracts)?.field === field ? [index] : [],
    );
    const indexes = [first, ...others].toSorted((a, b) => a - b);
    if (others.length === 0 || !saySame(field, indexes, rows)) return [];
    others.forEach((index) => taken.add(index));
    columns[field] = moreWhole(indexes, rows);
    return [{ field, indexes }];
  });
}

function unnamed(
  { columns, headers }: ColumnMapping,
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
): Reason | null {
  if (columns.name !== undefined) return null;
  const lookalike = columnLikeNames(profiles, taken, headers);
  return noNameColumn(headers, lookalike === null ? null : (headers[lookalike] ?? null));
}

/** Field -> header, for people and programs. */
export function describeMapping(mapping: ColumnMapping): Record<string, string> {
  const entries = Object.entries(mapping.columns).map(([field, index]) => [
    field,
    mapping.headers[index] ?? '',
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
