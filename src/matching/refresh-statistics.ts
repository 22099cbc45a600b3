import { type EntityManager } from 'typeorm';

/** The planner is told anew when an import has added this share to what it was told last. */
const GROWN_BY = 0.1;

/**
 * Whether a growing import measures the tables again: after chunks 1, 2, 4, 8 ..., for while they grow fast the planner must
 * not go by how small they were; and only when they have grown by a tenth. In a large register measuring takes seconds,
 * and a system that pushes one record waits for it.
 * @param chunks that the import has decided
 * @param rows that were in them
 * @param measured records when the tables were measured last; below zero when they never were, as PostgreSQL says it
 */
export function isTimeToMeasure(chunks: number, rows: number, measured: number): boolean {
  return Number.isInteger(Math.log2(chunks)) && rows >= measured * GROWN_BY;
}

/** Measures the tables that matching grows, when it is time to ({@link isTimeToMeasure}). */
export async function refreshStatistics(manager: EntityManager, chunks: number, rows: number): Promise<void> {
  const [known]: { records: number }[] = await manager.query(
    `select reltuples::float8 as records from pg_class where oid = 'record_match'::regclass`,
  );
  if (!isTimeToMeasure(chunks, rows, known?.records ?? -1)) return;
  // Not what files and people wrote: measuring those texts takes most of the time, and nothing is looked for by them.
  await manager.query(
    `analyze source_record (id, source_code, record_key, import_id, superseded_at, superseded_by, ended_by, reverted_at),
             record_match (record_id, supplier_id, own_supplier_id, kvk_number, name_key, outcome, decided_by),
             match_block, supplier_identifier`,
  );
}
