import { type Reason } from '../import-view.ts';
import { type ColumnProfile } from './column-profile.ts';
import { type TopicOf } from './column-topics.ts';
import {
  FIELDS,
  FIELDS_OF_SEVERAL,
  headersOf,
  isField,
  type Field,
  type MappedBy,
  type WishedMapping,
} from './fields.ts';
import { fieldsOfKind } from './fields-of-kind.ts';
import { isFiscalHeader, isForbiddenHeader } from './header-aliases.ts';
import { fieldsByHeader, type Top } from './fields-by-header.ts';
import { columnTwice, noNameColumn, wrongMapping } from './mapping-refusals.ts';
import { type AlikeColumns, columnLikeNames, suggestColumns } from './suggest-columns.ts';
import { type Reading } from './header-words.ts';
import { type HeaderField, readHeader } from './read-header.ts';
import { askedTick, otherAnswers, type TickedColumn, tickedColumns } from './ticked-columns.ts';
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
  /** Columns that add to a field beside the one in `columns`, or together feed it when there is none. */
  adding: AddingColumn[];
  /** Indexes of columns whose cells are not stored. */
  forbidden: Set<number>;
  /** Indexes of columns in which nine digits may be a citizen service number (see `isFiscalHeader`). */
  fiscal: Set<number>;
  /** Headers that no field takes; their cells are kept raw. */
  ignored: string[];
}

/** A column that feeds one of {@link FIELDS_OF_SEVERAL} together with others. */
export interface AddingColumn {
  field: Field;
  index: number;
  by: MappedBy;
  /** Where its header names a value of the field and its cells say whether the firm has it; else they are values themselves. */
  ticked?: Pick<TickedColumn, 'name' | 'digits'>;
}

/** What the mapping depends on besides header and wishes. */
export interface MappingContext {
  /** The first rows and what their columns look like, one profile a column; without it nothing is suggested by values. */
  top?: Top;
  /** Whether it is a list of contracts, where names of columns mean other things. */
  contracts?: boolean;
  /** What headers name besides fields. */
  topicOf?: TopicOf;
}

/** A refusal comes with the mapping as far as it got, so that the columns can be shown and the mapping mended. */
export type MappingResult =
  | { ok: true; mapping: ColumnMapping }
  | { ok: false; refusal: Reason; mapping: ColumnMapping };

const NO_TOP: Top = { profiles: [], rows: [] };

/**
 * Finds which column feeds which field: what the caller asked for first, then what was confirmed for this source
 * before, then the names that are known (`read-header.ts`), then what the values look like. Of two columns with the same meaning
 * the one counts that is called so most plainly, else the first; of two that only look alike none, unless they say the same.
 * @param asked from the person or program that imports
 * @param confirmed remembered for the source; what does not fit this file is left out (`mapping-warnings.ts`)
 */
export function mapColumns(
  header: readonly string[],
  asked: WishedMapping,
  confirmed: WishedMapping,
  { top: { profiles, rows } = NO_TOP, contracts = false, topicOf = () => undefined }: MappingContext = {},
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
  const add = ({ index, ...column }: AddingColumn): void => {
    if (taken.has(index)) return;
    mapping.adding.push({ index, ...column });
    taken.add(index);
  };
  const feed = (field: string, index: number, by: MappedBy): void => {
    const ticked = askedTick(header, index, field, rows, topicOf);
    if (ticked) add(addingTick(ticked, by));
    else if (isField(field) && index >= 0 && mapping.columns[field] !== undefined) add({ field, index, by });
    else assign(field, index, by);
  };
  const assignWishes = (from: WishedMapping, by: MappedBy): void => {
    for (const [field, wish] of Object.entries(from)) {
      // Another one that counts more was made for the field.
      if (wishes[field] !== wish) continue;
      for (const name of headersOf(wish)) feed(field, indexOfHeader(headers, name), by);
    }
  };
  assignWishes(asked, 'asked');
  assignWishes(confirmed, 'confirmed');
  const named = fieldsByHeader(header, { profiles, rows }, contracts);
  // What is ticked beside a question that is called like a field goes before that: `Wat doet u? [Catering]`.
  const plainly = new Set(named.filter(isPlain).map(({ index }) => index));
  const isFree = (index: number): boolean => !taken.has(index) && !plainly.has(index);
  const ticked = tickedColumns(header, isFree, rows, topicOf);
  for (const column of [
    ...ticked.map((one) => addingTick(one, 'header')),
    ...otherAnswers(header, isFree, rows, ticked).map(asAdding),
  ])
    if (wishes[column.field] === undefined) add(column);
  for (const { field, index } of named) if (wishes[field] !== null) assign(field, index, 'header');
  for (const { field, index } of named)
    if (FIELDS_OF_SEVERAL.has(field) && wishes[field] === undefined && !isOfOneEdition(field, header))
      add({ field, index, by: 'header' });
  const told = agreeingByHeader(mapping, header, { taken, rows, contracts });
  const open = (contracts ? fieldsOfKind('contracts') : FIELDS).filter(
    (field) => mapping.columns[field] === undefined && wishes[field] !== null,
  );
  const { suggestions, alike, agreeing } = suggestColumns(profiles, taken, open, rows, headers);
  for (const { field, index } of suggestions) assign(field, index, 'values');
  finishMapping(mapping, { alike, agreeing: [...told, ...agreeing] });
  const refusal =
    wrongMapping(asked, headers) ??
    unnamed(mapping, profiles, taken) ??
    columnTwice(header, headers, mapping.columns, mapping.by);
  return refusal ? { ok: false, refusal, mapping } : { ok: true, mapping };
}

/** How near a header is to the name of a field when nothing else that it may name counts. */
const PLAIN: ReadonlySet<Reading> = new Set<Reading>(['exact', 'written-out']);

/** A level belongs to the list of a register; in a list of firms `PSO-trede` is about that label. */
function isPlain({ field, reading }: HeaderField): boolean {
  return PLAIN.has(reading) && field !== 'labelLevel';
}

function addingTick({ field, index, name, digits }: TickedColumn, by: MappedBy): AddingColumn {
  return { field, index, by, ticked: { name, digits } };
}

function asAdding(column: Pick<AddingColumn, 'field' | 'index'>): AddingColumn {
  return { ...column, by: 'header' };
}

/** Codes of SBI 2008 beside the same in SBI 2025 are not joined: which edition a code is of would be lost. */
function isOfOneEdition(field: Field, header: readonly string[]): boolean {
  return field === 'sbi' && header.some((name) => /20(?:08|25)/.test(name));
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
    adding: [],
    forbidden: indexesOf(isForbiddenHeader),
    fiscal: indexesOf(isFiscalHeader),
    ignored: [],
  };
}

function finishMapping(mapping: ColumnMapping, found: Pick<ColumnMapping, 'alike' | 'agreeing'>): void {
  const { columns, forbidden, fiscal, headers, adding } = mapping;
  const agreeing = found.agreeing.flatMap(({ indexes }) => indexes);
  const added = adding.map(({ index }) => index);
  const fed = new Set([...Object.values(columns), ...forbidden, ...agreeing, ...added]);
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

/** Field -> header of the column that feeds it, or of the first of several; for people and programs. */
export function describeMapping(mapping: ColumnMapping): Record<string, string> {
  const { adding, columns, headers } = mapping;
  const first = adding.toReversed().map(({ field, index }): [string, number] => [field, index]);
  const entries = [...first, ...Object.entries(columns)];
  return Object.fromEntries(entries.map(([field, index]) => [field, headers[index] ?? '']));
}
