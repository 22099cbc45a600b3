import { type EntityManager } from 'typeorm';

import { type Threshold, type ThresholdCode, unitOf } from './thresholds.ts';

/** A figure that a municipality set: what it is of follows from its code. */
export type OwnThreshold = Omit<Threshold, 'unit' | 'municipality'>;

/** Those of every period, by code and first day. */
export async function loadOwnThresholds(manager: EntityManager, municipality: string): Promise<Threshold[]> {
  const rows: Omit<Threshold, 'unit'>[] = await manager.query(
    `select code, value::float8 as value, valid_from::text as "from", valid_until::text as until, source,
            read_on::text as "readOn", municipality
       from municipality_threshold where municipality = $1 order by code, valid_from`,
    [municipality],
  );
  return rows.map((row) => ({ ...row, unit: unitOf(row.code) }));
}

/** One of the advisory locks of this register. */
const THRESHOLDS_LOCK = 7_640_088;

/** The same, while nobody else changes them until the end of the transaction. */
export async function lockOwnThresholds(manager: EntityManager, municipality: string): Promise<Threshold[]> {
  await manager.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [THRESHOLDS_LOCK, municipality]);
  return loadOwnThresholds(manager, municipality);
}

/** Puts these in the place of all that the municipality had. @param by who changes it */
export async function storeOwnThresholds(
  manager: EntityManager,
  municipality: string,
  figures: readonly OwnThreshold[],
  by: string,
): Promise<void> {
  await manager.query(`delete from municipality_threshold where municipality = $1`, [municipality]);
  await manager.query(
    `insert into municipality_threshold (municipality, code, value, valid_from, valid_until, source, read_on, changed_by)
     select $1, f.code, f.value, f."from", f.until, f.source, f."readOn", $3
       from jsonb_to_recordset($2::jsonb) as f (code text, value numeric, "from" date, until date, source text, "readOn" date)`,
    [municipality, JSON.stringify(figures), by],
  );
}

/** The figures of a day (ISO date), those of the municipality in the place of the law's of the same code. Pure. */
export function withOwn(
  law: ReadonlyMap<ThresholdCode, Threshold>,
  own: ReadonlyMap<ThresholdCode, Threshold>,
): Map<ThresholdCode, Threshold> {
  return new Map([...law, ...own]);
}
