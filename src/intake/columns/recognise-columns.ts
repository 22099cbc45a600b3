import { type CsvRecord } from '../../platform/csv/read-csv.ts';
import { type Reason } from '../import-view.ts';
import { type ColumnProfile, profileRows } from './column-profile.ts';
import { type TopicOf } from './column-topics.ts';
import { headersOf, type WishedMapping } from './fields.ts';
import { groupedHeader } from './grouped-header.ts';
import { type ColumnMapping, mapColumns } from './map-columns.ts';
import { chooseHeader, readTop } from './read-top.ts';
import { uniqueHeaders } from './unique-headers.ts';

/** Most columns that a file may have. */
const MAX_COLUMNS = 200;

/** Columns that are named when there are too many. */
const COLUMNS_NAMED = 10;

/** The header of a file and what its columns are for. */
export interface RecognisedColumns {
  headerLine: number;
  mapping: ColumnMapping;
  /** The first rows below the header, and what their columns look like. */
  sample: string[][];
  profiles: ColumnProfile[];
}

export type Recognition =
  | { ok: true; columns: RecognisedColumns }
  /** With columns when there was a header: they are shown, so that the mapping can be mended. */
  | { ok: false; refusal: Reason; columns?: RecognisedColumns };

/** What the importer, and whoever imported for the source before, said about the columns. */
export interface ColumnWishes {
  requestedMapping: WishedMapping;
  confirmedMapping: WishedMapping;
  /** Line of the header. */
  headerRow?: number;
  /** Whether it is a list of contracts. */
  contracts?: boolean;
  /** What headers name besides fields. */
  topicOf?: TopicOf;
}

/** Finds the header among the first rows of a file, and which column feeds which field. */
export async function recogniseColumns(
  records: AsyncIterable<CsvRecord>,
  { requestedMapping, confirmedMapping, headerRow, contracts, topicOf }: ColumnWishes,
): Promise<Recognition> {
  const top = await readTop(records, headerRow);
  const known = Object.values({ ...confirmedMapping, ...requestedMapping }).flatMap(headersOf);
  const found = chooseHeader(top, known, headerRow);
  if (!found.ok) return found;
  const { line } = found.header;
  const cells = groupedHeader(found.header.cells, found.above?.cells ?? []);
  if (cells.length > MAX_COLUMNS) return { ok: false, refusal: tooManyColumns(cells) };
  const sample = found.rows.map((row) => row.cells);
  const profiles = profileRows(cells.length, sample);
  const { mapping, ...result } = mapColumns(cells, requestedMapping, confirmedMapping, {
    top: { profiles, rows: sample },
    ...(contracts !== undefined && { contracts }),
    ...(topicOf && { topicOf }),
  });
  return { ...result, columns: { headerLine: line, mapping, sample, profiles } };
}

function tooManyColumns(header: readonly string[]): Reason {
  const first = uniqueHeaders(header.slice(0, COLUMNS_NAMED)).join(', ');
  return {
    code: 'columns-too-many',
    message: `The header has ${header.length} columns; at most ${MAX_COLUMNS} are read. Is the delimiter right? It starts with: ${first}.`,
    values: { columns: header.length, limit: MAX_COLUMNS },
  };
}
