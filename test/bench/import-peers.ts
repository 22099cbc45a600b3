import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { parse } from 'csv-parse';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, EntitySchema, type Repository } from 'typeorm';

import { FIELD_BY_HEADER, headerKey } from '../../src/intake/columns/header-aliases.ts';
import { storesCpu } from './process-usage.ts';

/** Rows that the naive importer is measured with; its time for the rest is worked out. */
const NAIVE_ROWS = 5_000;

/** A file as the peers take it: UTF-8, semicolons, the header on the first line. */
interface PeerFile {
  path: string;
  columns: string[];
  kvkNumber: string | undefined;
  /** Columns with a trigram index: name and description. */
  searched: string[];
}

/** What others take for the same file. CPU is that of PostgreSQL and of the client together. */
export interface PeerFigures {
  /**
   * Plain COPY of the file into a table with a unique index over KvK number and first column, and trigram indexes over
   * name and description. The target was set with a COPY that took 4.1 s for 100,000 rows; this one costs as much, while one
   * with an index over the name alone takes 1.5 s.
   */
  copy: { seconds: number; cpuSeconds: number };
  /**
   * A `findOneBy` (of the KvK number, when the row has one) and a `save` a row by TypeORM into the same kind of table;
   * worked out from the first 5,000 rows.
   */
  naive: { seconds: number; cpuSeconds: number };
}

/** Measures the peers on a database of their own. @throws Error for a file that is not as they take it */
export async function measurePeers(
  { databaseUrl, dataDir }: { databaseUrl: string; dataDir: string },
  path: string,
  rows: number,
): Promise<PeerFigures> {
  const file = await readHeader(path);
  const naiveTimes = rows / Math.min(rows, NAIVE_ROWS);
  return {
    copy: await timed(dataDir, 1, (started) => copyFile(databaseUrl, file, started)),
    naive: await timed(dataDir, naiveTimes, (started) => saveRows(databaseUrl, file, started)),
  };
}

/** Times what happens after the work has called `started`, so many times over. */
async function timed(
  dataDir: string,
  times: number,
  work: (started: () => void) => Promise<void>,
): Promise<{ seconds: number; cpuSeconds: number }> {
  const cpu = (): number => storesCpu(dataDir).postgres + ownCpu();
  let from = { at: performance.now(), cpu: cpu() };
  await work(() => (from = { at: performance.now(), cpu: cpu() }));
  const spent = { seconds: (performance.now() - from.at) / 1000, cpuSeconds: cpu() - from.cpu };
  return { seconds: round(spent.seconds * times), cpuSeconds: round(spent.cpuSeconds * times) };
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

async function readHeader(path: string): Promise<PeerFile> {
  for await (const cells of records(path, 1)) {
    const column = (field: string): string | undefined => {
      const index = cells.findIndex((cell) => FIELD_BY_HEADER.get(headerKey(cell)) === field);
      return index < 0 ? undefined : `c${index}`;
    };
    const searched = [column('name'), column('description')].filter((found) => found !== undefined);
    return { path, columns: cells.map((_, index) => `c${index}`), kvkNumber: column('kvkNumber'), searched };
  }
  throw new Error('The peers need a UTF-8 file with semicolons and its header on the first line.');
}

function records(path: string, limit: number): AsyncIterable<string[]> {
  return createReadStream(path).pipe(
    parse({ delimiter: ';', bom: true, to: limit, relax_column_count: true, relax_quotes: true }),
  );
}

async function createTable(
  client: Client,
  table: string,
  { columns, kvkNumber, searched }: PeerFile,
): Promise<void> {
  await client.query(`create extension if not exists pg_trgm`);
  await client.query(
    `create table ${table} (id bigint generated always as identity primary key, ${columns.map((column) => `${column} text`).join(', ')})`,
  );
  // A file may name a number twice, so it is unique together with the first column only: as dear as a unique number.
  if (kvkNumber) await client.query(`create unique index on ${table} (${kvkNumber}, c0)`);
  for (const column of searched) {
    await client.query(`create index on ${table} using gin (${column} gin_trgm_ops)`);
  }
}

async function copyFile(databaseUrl: string, file: PeerFile, started: () => void): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await createTable(client, 'peer_copy', file);
    started();
    const target = client.query(
      copyFrom(
        `copy peer_copy (${file.columns.join(', ')}) from stdin with (format csv, delimiter ';', header true)`,
      ),
    );
    await pipeline(createReadStream(file.path), target);
  } finally {
    await client.end();
  }
}

async function saveRows(databaseUrl: string, file: PeerFile, started: () => void): Promise<void> {
  const schema = new EntitySchema<Record<string, string | undefined>>({
    name: 'peer_naive',
    columns: {
      id: { type: 'bigint', primary: true, generated: 'increment' },
      ...Object.fromEntries(
        file.columns.map((column) => [column, { type: 'text', nullable: true }] as const),
      ),
    },
  });
  const dataSource = new DataSource({ type: 'postgres', url: databaseUrl, entities: [schema] });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await createTable(client, 'peer_naive', file);
  } finally {
    await client.end();
  }
  await dataSource.initialize();
  try {
    const repository = dataSource.getRepository(schema);
    let isHeader = true;
    started();
    for await (const cells of records(file.path, NAIVE_ROWS + 1)) {
      if (!isHeader) await saveRow(repository, file, cells);
      isHeader = false;
    }
  } finally {
    await dataSource.destroy();
  }
}

async function saveRow(
  repository: Repository<Record<string, string | undefined>>,
  { columns, kvkNumber }: PeerFile,
  cells: readonly string[],
): Promise<void> {
  const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  const number = kvkNumber ? row[kvkNumber] : '';
  const known = kvkNumber && number ? await repository.findOneBy({ [kvkNumber]: number }) : null;
  await repository.save({ ...known, ...row });
}
