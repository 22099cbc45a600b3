import { type EntityManager } from 'typeorm';

import { type FoundRecords } from './found-records.ts';

/** When a statement of the past stopped to count. */
export interface End {
  recordId: string;
  /** Of the import that superseded or ended it. */
  position: number;
  /** Before the rows of that import were decided; a statement that it ended counted until after. */
  superseded: boolean;
}

/**
 * Leaves out of what was found for statements of the past whatever was said after they had stopped to count: they were
 * never there together, and must not decide about each other when history is gone through again.
 */
export async function leaveOutLater(
  manager: EntityManager,
  found: FoundRecords,
  ends: ReadonlyMap<string, End>,
): Promise<void> {
  const past = [...found].filter(([recordId]) => ends.has(recordId));
  if (past.length === 0) return;
  const positions = await positionsOf(
    manager,
    past.flatMap(([, records]) => records.map(({ recordId }) => recordId)),
  );
  for (const [recordId, records] of past)
    found.set(
      recordId,
      records.filter((other) => met(ends.get(recordId), positions.get(other.recordId))),
    );
}

function met(end: End | undefined, position: number | undefined): boolean {
  if (!end || position === undefined) return true;
  return position < end.position || (!end.superseded && position === end.position);
}

/** Record id -> place of its import in the order of imports. */
async function positionsOf(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, number>> {
  const rows: { recordId: string; position: number }[] = await manager.query(
    `select r.id as "recordId", coalesce(i.position, 0)::int as position
       from source_record r join import i on i.id = r.import_id where r.id = any($1::bigint[])`,
    [[...new Set(recordIds)]],
  );
  return new Map(rows.map(({ recordId, position }) => [recordId, position]));
}
