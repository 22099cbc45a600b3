import { type DataSource } from 'typeorm';

import { decideRecords } from '../../src/matching/match-firms.ts';
import { type Counts, qualityOfCounts, type Quality } from '../fixtures/matching/measure.ts';
import { type Firms, type TrueRecord } from './matching-firms.ts';

const CHUNK = 2_000;

/** What matching cost and how good it was. */
export interface MatchingRun {
  seconds: number;
  microsecondsPerRecord: number;
  quality: Quality;
}

/** Matches the incoming records with the known ones, which are put into the empty register first, by our own way. */
export async function runMatching(dataSource: DataSource, { known, incoming }: Firms): Promise<MatchingRun> {
  await dataSource.query(`truncate supplier, source_record, import cascade`);
  const [row]: { id: string }[] = await dataSource.query(
    `insert into import (source_code, file_name, dry_run, requested_by)
     values ('leveranciersdatabank', 'bench.csv', false, 'bench') returning id`,
  );
  const truth = new Map<string, number>();
  const counts: Counts = { pairs: 0, same: 0, linked: 0, rightlyLinked: 0, asked: 0, rightlyAsked: 0 };
  await match(dataSource, row?.id ?? '', known, 0, truth);
  await dataSource.query(`analyze source_record, record_match, match_block, supplier_identifier`);
  const seconds = await match(dataSource, row?.id ?? '', incoming, known.length, truth, counts);
  return {
    seconds: Math.round(seconds * 100) / 100,
    microsecondsPerRecord: Math.round((seconds / incoming.length) * 1e6),
    quality: qualityOfCounts(counts),
  };
}

async function match(
  dataSource: DataSource,
  importId: string,
  records: readonly TrueRecord[],
  firstLine: number,
  truth: Map<string, number>,
  counts?: Counts,
): Promise<number> {
  let seconds = 0;
  const firms = new Set(truth.values());
  for (let start = 0; start < records.length; start += CHUNK) {
    const chunk = records.slice(start, start + CHUNK);
    const ids = await addRecords(dataSource, importId, chunk, firstLine + start);
    const began = performance.now();
    const { decided } = await dataSource.transaction((manager) =>
      decideRecords(
        manager,
        chunk.map(({ cleaned }, index) => ({
          recordId: ids[index] ?? '',
          line: firstLine + start + index,
          precedence: 30,
          cleaned,
        })),
        new Map(),
      ),
    );
    seconds += (performance.now() - began) / 1000;
    const firmOf = (index: number): number => chunk[index]?.firm ?? -1;
    decided.forEach(({ decision, supplierId }, index) => {
      if (decision.outcome === 'new' && supplierId) truth.set(supplierId, firmOf(index));
    });
    decided.forEach(({ decision }, index) => {
      if (counts) count(counts, decision, firmOf(index), firms.has(firmOf(index)), truth);
      firms.add(firmOf(index));
    });
  }
  return seconds;
}

type Decision = Awaited<ReturnType<typeof decideRecords>>['decided'][number]['decision'];

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
  dataSource: DataSource,
  importId: string,
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
