import { type EntityManager } from 'typeorm';

import { type FormerPlace } from './identity-operation.ts';

/**
 * Statements that were replaced or ended while a merge or split stood were last linked to where that had put them. They go
 * back like those that count: a source that says it again, or an import that is taken back, finds the firm that it spoke of.
 * @param now where they were linked last @param places where they go, each with the word by which it was there
 */
export async function giveFormerLinksBack(
  manager: EntityManager,
  now: string,
  places: readonly FormerPlace[],
): Promise<void> {
  await manager.query(
    `update former_match f
        set supplier_id = x.supplier_id, decision = f.decision || jsonb_build_object('decidedBy', x.decided_by)
       from unnest($2::bigint[], $3::uuid[], $4::text[]) as x (record_id, supplier_id, decided_by)
      where f.record_id = x.record_id and f.supplier_id = $1`,
    [
      now,
      places.map(({ recordId }) => recordId),
      places.map(({ supplierId }) => supplierId),
      places.map(({ decidedBy }) => decidedBy),
    ],
  );
}

/** What a split had made a supplier of leaves nothing behind there. */
export async function giveAllFormerLinksBack(
  manager: EntityManager,
  { now, back }: { now: string; back: string },
): Promise<void> {
  await manager.query(`update former_match set supplier_id = $2 where supplier_id = $1`, [now, back]);
}
