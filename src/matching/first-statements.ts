import { type EntityManager } from 'typeorm';

import { type KnownLink } from './known-link.ts';

/** SQL: the first statement that a source made of what the record `id` (an expression) says now. */
export function firstStatementOf(id: string): string {
  return `(with recursive chain as (
             select ${id} as id
             union all
             select before.id from chain join source_record before on before.superseded_by = chain.id)
           select min(id) from chain)`;
}

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
    `select said.id as "recordId", ${firstStatementOf('said.id')} as since from unnest($1::bigint[]) as said (id)`,
    [[...known.keys()]],
  );
  const since = new Map(rows.map((row) => [row.recordId, row.since]));
  return new Map(
    [...known].map(([recordId, link]) => [recordId, { ...link, since: since.get(recordId) ?? recordId }]),
  );
}
