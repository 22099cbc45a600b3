import { DuckDBInstance } from '@duckdb/node-api';

import { matchBlocks } from '../../src/matching/match-blocks.ts';
import { toSubject } from '../../src/matching/match-subject.ts';
import { type Firms, type TrueRecord } from './matching-firms.ts';

/** Blocks with more records are left out, as in `find-candidates.ts`. */
const LARGEST_BLOCK = 60;

/** What the same comparison costs in DuckDB: equal numbers, equal names with place or postcode, and likeness in blocks. */
export interface DuckRun {
  secondsToLoad: number;
  secondsToJoin: number;
  /** Of both, all threads together. */
  cpuSeconds: number;
  pairsCompared: number;
}

const JOINS = `create table found as
  with pairs as (
    select distinct i.id as incoming, k.id as known
      from incoming_block i join known_block k using (block)
      join (select block from known_block group by block having count(*) <= ${LARGEST_BLOCK}) small using (block))
  select i.id, k.id as known, 1 as score from incoming i join known k on i.kvk = k.kvk and i.kvk <> ''
  union all
  select i.id, k.id, 0.97 from incoming i join known k on i.name = k.name and i.postcode = k.postcode and i.postcode <> ''
  union all
  select i.id, k.id, 0.93 from incoming i join known k on i.name = k.name and i.place = k.place and i.place <> ''
  union all
  select i.id, k.id, jaro_winkler_similarity(i.name, k.name)
    from pairs p join incoming i on i.id = p.incoming join known k on k.id = p.known
   where jaro_winkler_similarity(i.name, k.name) >= 0.9`;

/** Does it, in memory, with as many threads as it likes. */
export async function runDuckDb({ known, incoming }: Firms): Promise<DuckRun> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  for (const [table, records] of [
    ['known', known],
    ['incoming', incoming],
  ] as const)
    await load(connection, table, records);
  const loaded = performance.now();
  await connection.run(JOINS);
  await connection.run(
    `create table best as select id, arg_max(known, score) as known, max(score) as score from found group by id`,
  );
  const joined = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const compared = await connection.runAndReadAll(
    `select count(*) from (select distinct i.id, k.id from incoming_block i join known_block k using (block)
       join (select block from known_block group by block having count(*) <= ${LARGEST_BLOCK}) small using (block))`,
  );
  connection.closeSync();
  instance.closeSync();
  return {
    secondsToLoad: seconds(loaded - began),
    secondsToJoin: seconds(joined - loaded),
    cpuSeconds: seconds((user + system) / 1_000),
    pairsCompared: Number(compared.getRows()[0]?.[0] ?? 0),
  };
}

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>;

async function load(connection: Connection, table: string, records: Iterable<TrueRecord>): Promise<void> {
  await connection.run(
    `create table ${table} (id integer, kvk varchar, name varchar, postcode varchar, place varchar);
     create table ${table}_block (id integer, block varchar)`,
  );
  const rows = await connection.createAppender(table);
  const blocks = await connection.createAppender(`${table}_block`);
  let id = 0;
  for (const { cleaned } of records) {
    const subject = toSubject({ recordId: String(id), line: id, precedence: 30, cleaned });
    rows.appendInteger(id);
    for (const value of [subject.kvkNumber, subject.nameKey, subject.postcode, subject.placeKey])
      rows.appendVarchar(value ?? '');
    rows.endRow();
    for (const block of matchBlocks(subject)) {
      blocks.appendInteger(id);
      blocks.appendVarchar(block);
      blocks.endRow();
    }
    id++;
  }
  rows.closeSync();
  blocks.closeSync();
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}
