import { type DataSource } from 'typeorm';

import { decideChunk } from '../../src/matching/decide-chunk.ts';
import { findCandidates } from '../../src/matching/find-candidates.ts';
import { FreshRecords } from '../../src/matching/found-records.ts';
import { decideRecords } from '../../src/matching/match-firms.ts';
import { toSubject } from '../../src/matching/match-subject.ts';
import { refreshStatistics } from '../../src/matching/refresh-statistics.ts';
import { type Counts, qualityOfCounts, type Quality } from '../fixtures/matching/measure.ts';
import { type BenchContext } from './bench.ts';
import { type Firms, type TrueRecord } from './matching-firms.ts';
import { storesCpu, usageOf } from './process-usage.ts';
import { round } from './timing.ts';

const CHUNK = 2_000;

/** What matching cost and how good it was. */
export interface MatchingRun {
  suppliers: number;
  records: number;
  seconds: number;
  microsecondsPerRecord: number;
  /** What it took of the processors, whatever else they did. */
  cpuSeconds: { node: number; postgres: number };
  /** Of that, what finding and judging candidates takes, done once more by itself: what is not written takes no time. */
  comparing: { seconds: number; cpuSeconds: { node: number; postgres: number } };
  /** The most that this program has held so far. */
  peakMegabytes: number;
  /** Suppliers, records and what matching keeps of them. */
  databaseMegabytes: number;
  quality: Quality;
}

/** What is measured while records are matched. */
interface Measured {
  seconds: number;
  node: number;
  postgres: number;
  records: number;
  counts: Counts;
}

/** Matches the incoming records with the known ones, which are put into the empty register first, by our own way. */
export async function runMatching(
  { dataSource, dataDir }: BenchContext,
  { known, incoming }: Firms,
): Promise<MatchingRun> {
  await dataSource.query(`truncate supplier, source_record, import cascade`);
  const [row]: { id: string }[] = await dataSource.query(
    `insert into import (source_code, file_name, dry_run, requested_by)
     values ('leveranciersdatabank', 'bench.csv', false, 'bench') returning id`,
  );
  const register = { dataSource, dataDir, importId: row?.id ?? '', truth: new Map<string, number>() };
  const filled = await match(register, known, 0);
  const comparing = await compare(register, incoming);
  const { seconds, node, postgres, records, counts } = await match(register, incoming, filled.records);
  return {
    suppliers: filled.records,
    records,
    seconds: round(seconds),
    microsecondsPerRecord: Math.round((seconds / records) * 1e6),
    cpuSeconds: { node: round(node), postgres: round(postgres) },
    comparing: {
      seconds: round(comparing.seconds),
      cpuSeconds: { node: round(comparing.node), postgres: round(comparing.postgres) },
    },
    peakMegabytes: Math.round(usageOf(process.pid)?.peakMegabytes ?? 0),
    databaseMegabytes: await databaseMegabytes(dataSource),
    quality: qualityOfCounts(counts),
  };
}

async function databaseMegabytes(dataSource: DataSource): Promise<number> {
  const [row]: { bytes: number }[] = await dataSource.query(
    `select pg_database_size(current_database())::float8 as bytes`,
  );
  return Math.round((row?.bytes ?? 0) / 1e6);
}

interface Register {
  dataSource: DataSource;
  dataDir: string;
  importId: string;
  /** Supplier -> firm. */
  truth: Map<string, number>;
}

/** Matches all of them, in chunks, and measures the tables now and then as an import does. */
async function match(
  register: Register,
  records: Iterable<TrueRecord>,
  firstLine: number,
): Promise<Measured> {
  const measured = { seconds: 0, node: 0, postgres: 0, records: 0, counts: noCounts() };
  const firms = new Set(register.truth.values());
  let chunks = 0;
  for (const chunk of inChunks(records)) {
    const line = firstLine + measured.records;
    const ids = await addRecords(register, chunk, line);
    const stop = stopwatch(register.dataDir, measured);
    const { decided } = await register.dataSource.transaction((manager) =>
      decideRecords(
        manager,
        chunk.map(({ cleaned }, index) => ({
          recordId: ids[index] ?? '',
          line: line + index,
          precedence: 30,
          cleaned,
        })),
        new Map(),
      ),
    );
    chunks++;
    measured.records += chunk.length;
    await refreshStatistics(register.dataSource.manager, chunks, measured.records);
    stop();
    countAll(measured.counts, decided, chunk, firms, register.truth);
  }
  return measured;
}

/** Finds and judges candidates of all of them in the register as it is, and writes nothing. */
async function compare(
  { dataSource, dataDir }: Register,
  records: Iterable<TrueRecord>,
): Promise<Pick<Measured, 'seconds' | 'node' | 'postgres'>> {
  const measured = { seconds: 0, node: 0, postgres: 0 };
  let line = 0;
  for (const chunk of inChunks(records)) {
    const stop = stopwatch(dataDir, measured);
    const subjects = chunk.map(({ cleaned }) =>
      // Below zero: no record of the register has such an id.
      toSubject({ recordId: String(--line), line: -line, precedence: 30, cleaned }),
    );
    const found = await findCandidates(dataSource.manager, subjects, new FreshRecords([]));
    decideChunk(subjects, found, new Map(), (recordId) => recordId);
    stop();
  }
  return measured;
}

function* inChunks(records: Iterable<TrueRecord>): Generator<TrueRecord[]> {
  let chunk: TrueRecord[] = [];
  for (const record of records) {
    chunk.push(record);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Answers what adds the time since to what was measured. */
function stopwatch(dataDir: string, measured: Pick<Measured, 'seconds' | 'node' | 'postgres'>): () => void {
  const [began, node, postgres] = [performance.now(), process.cpuUsage(), storesCpu(dataDir).postgres];
  return () => {
    const { user, system } = process.cpuUsage(node);
    measured.seconds += (performance.now() - began) / 1_000;
    measured.node += (user + system) / 1e6;
    measured.postgres += storesCpu(dataDir).postgres - postgres;
  };
}

function noCounts(): Counts {
  return { pairs: 0, same: 0, linked: 0, rightlyLinked: 0, asked: 0, rightlyAsked: 0 };
}

type Decided = Awaited<ReturnType<typeof decideRecords>>['decided'];

function countAll(
  counts: Counts,
  decided: Decided,
  chunk: readonly TrueRecord[],
  firms: Set<number>,
  truth: Map<string, number>,
): void {
  const firmOf = (index: number): number => chunk[index]?.firm ?? -1;
  decided.forEach(({ decision, supplierId }, index) => {
    if (decision.outcome === 'new' && supplierId) truth.set(supplierId, firmOf(index));
  });
  decided.forEach(({ decision }, index) => {
    count(counts, decision, firmOf(index), firms.has(firmOf(index)), truth);
    firms.add(firmOf(index));
  });
}

type Decision = Decided[number]['decision'];

function count(
  counts: Counts,
  decision: Decision,
  firm: number,
  same: boolean,
  truth: ReadonlyMap<string, number>,
): void {
  counts.pairs++;
  if (same) counts.same++;
  if (decision.outcome === 'linked') {
    counts.linked++;
    if (truth.get(decision.supplierId) === firm) counts.rightlyLinked++;
  }
  if (decision.outcome === 'review') {
    counts.asked++;
    if (decision.candidates.some(({ supplierId }) => truth.get(supplierId) === firm)) counts.rightlyAsked++;
  }
}

async function addRecords(
  { dataSource, importId }: Register,
  records: readonly TrueRecord[],
  firstLine: number,
): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `insert into source_record (source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
     select 'leveranciersdatabank', 'bench:' || x.line, $1, x.line, '{}', x.cleaned, x.line::text, current_date
       from unnest($2::int[], $3::jsonb[]) as x (line, cleaned) order by x.line
     returning id`,
    [
      importId,
      records.map((_, index) => firstLine + index),
      records.map(({ cleaned }) => JSON.stringify(cleaned)),
    ],
  );
  return rows.map(({ id }) => id);
}
