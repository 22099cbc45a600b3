import { type EntityManager } from 'typeorm';

import { type KnownLink } from './known-link.ts';

/**
 * Adds to links by what a source said before the first statement of that row: what is said anew of a firm leaves it where it was in the
 * order of deciding. One query.
 */
export async function withFirstStatements(
  manager: EntityManager,
  known: ReadonlyMap<string, KnownLink>,
): Promise<ReadonlyMap<string, KnownLink>> {
  if (known.size === 0) return known;
  const rows: { recordId: string; since: string }[] = await manager.query(
    `with recursive chain as (
       select id as record_id, id from unnest($1::bigint[]) as x (id)
       union all
       select chain.record_id, before.id from chain join source_record before on before.superseded_by = chain.id)
     select record_id as "recordId", min(id) as since from chain group by record_id`,
    [[...known.keys()]],
  );
  const since = new Map(rows.map((row) => [row.recordId, row.since]));
  return new Map(
    [...known].map(([recordId, link]) => [recordId, { ...link, since: since.get(recordId) ?? recordId }]),
  );
}
