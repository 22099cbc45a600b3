import { pipeline, Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { CsvError, parse } from 'csv-parse';
import { DataSource, type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { distanceKm, type Point } from '../../common/location.ts';
import { ImportedPlaces } from './imported-places.ts';
import { markLocationsStale, storePostcodes } from './postcode-store.ts';
import {
  municipalityIndex,
  readPostcodeHeader,
  readPostcodeRow,
  type KnownArea,
  type KnownMunicipality,
  type PostcodeChecks,
  type PostcodeColumns,
  type PostcodeRejection,
  type RejectedRow,
} from './postcode-table-row.ts';
import { type PostcodeRow } from './reference-rows.ts';

/** A row that was left out; `km` and `kmFromKnown` as in {@link RejectedRow}. */
export type RejectedPostcode = { line: number; postcode: string; reason: PostcodeRejection } & Omit<
  RejectedRow,
  'rejected'
>;

/** What became of a postcode table. */
export interface PostcodeImport {
  stored: number;
  rejected: number;
  /** The first of the rejected rows; `line` counts records, the header is 1. */
  examples: RejectedPostcode[];
  /** Places that nobody knew before. */
  newPlaces: number;
}

/** Rows in one statement. */
const CHUNK = 5000;

const MAX_EXAMPLES = 1000;

/** Reads a table of four-digit or whole postcodes (CSV, comma or semicolon) over the one that comes with the product. */
@Injectable()
export class PostcodeTableImporter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Imports all of it or, when it cannot be read, nothing. Rows with a wrong point are left out and reported.
   * @throws DomainError `invalid-input` with the missing columns, or with the line from which it is no CSV.
   */
  async import(input: Readable, source = 'imported'): Promise<PostcodeImport> {
    return this.dataSource.transaction(async (manager) => {
      const report = await importPostcodeTable(manager, records(input), source);
      await markLocationsStale(manager);
      return report;
    });
  }
}

/** Imports records, the first of which is the header, in the caller's transaction. */
export async function importPostcodeTable(
  manager: EntityManager,
  rows: AsyncIterable<string[]>,
  source: string,
): Promise<PostcodeImport> {
  const checks: PostcodeChecks = {
    municipalities: await loadMunicipalities(manager),
    areas: await loadAreas(manager),
    source,
  };
  const places = new ImportedPlaces();
  const report: PostcodeImport = { stored: 0, rejected: 0, examples: [], newPlaces: 0 };
  let columns: PostcodeColumns | undefined;
  let chunk = new Map<string, PostcodeRow>();
  let line = 0;
  const flush = async () => {
    await storePostcodes(manager, [...chunk.values()], 'imported');
    report.stored += chunk.size;
    chunk = new Map();
  };
  for await (const cells of rows) {
    line++;
    if (!columns) columns = headerColumns(cells);
    else {
      const reading = readPostcodeRow(cells, columns, checks);
      if ('row' in reading) {
        chunk.set(reading.row.postcode, reading.row);
        places.add(reading.row);
      } else {
        const { rejected: reason, ...distances } = reading;
        reject(report, { line, postcode: cells[columns.postcode] ?? '', reason, ...distances });
      }
    }
    if (chunk.size >= CHUNK) await flush();
  }
  await flush();
  report.newPlaces = await places.store(manager);
  return report;
}

function reject(report: PostcodeImport, example: PostcodeImport['examples'][number]): void {
  report.rejected++;
  if (report.examples.length < MAX_EXAMPLES) report.examples.push(example);
}

function headerColumns(header: readonly string[]): PostcodeColumns {
  const read = readPostcodeHeader(header);
  if ('columns' in read) return read.columns;
  throw new DomainError(
    'invalid-input',
    `The postcode table lacks these columns: ${read.missing.join(', ')}. Name them in the first line.`,
    read.missing.map((name) => ({ in: 'file', name, message: 'column is missing' })),
  );
}

async function loadMunicipalities(manager: EntityManager): Promise<Map<string, KnownMunicipality>> {
  const rows: (KnownMunicipality & { places: Point[] | null })[] = await manager.query(
    `select m.code, m.name, m.lat, m.lng,
            (select b.geometry from municipality_boundary b where b.municipality_code = m.code) as boundary,
            (select jsonb_agg(jsonb_build_object('lat', p.lat, 'lng', p.lng))
               from gazetteer_place p where p.municipality_code = m.code) as places
       from municipality m`,
  );
  return municipalityIndex(
    rows.map(({ places, ...municipality }) => ({ ...municipality, reachKm: reach(municipality, places) })),
  );
}

/** Four-digit areas as they are known now. */
async function loadAreas(manager: EntityManager): Promise<Map<string, KnownArea>> {
  const rows: (KnownArea & { postcode: string })[] = await manager.query(
    `select postcode, municipality_code as "municipalityCode",
            case when lat is not null then jsonb_build_object('lat', lat, 'lng', lng) end as point
       from postcode_area where length(postcode) = 4`,
  );
  return new Map(rows.map(({ postcode, ...area }) => [postcode, area]));
}

function reach(municipality: Point, places: readonly Point[] | null): number | null {
  return places && Math.max(...places.map((place) => distanceKm(municipality, place)));
}

/** Splits the text into records; the separator is the one that the first line holds most of. */
async function* records(input: Readable): AsyncGenerator<string[]> {
  const pieces = input[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  const first = await pieces.next();
  if (first.done) throw new DomainError('invalid-input', 'The postcode table is empty.');
  const head = first.value.toString().split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t', ','].sort((a, b) => head.split(b).length - head.split(a).length)[0];
  const parser = parse({
    delimiter,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });
  // The callback has nothing to do: a failing source destroys the parser, and iterating it throws that error.
  pipeline(Readable.from(replay(first.value, pieces)), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<string[]>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('invalid-input', `The postcode table is no CSV: ${error.message}.`, [], {
      cause: error,
    });
  }
}

async function* replay<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
