import { type EntityManager } from 'typeorm';

/**
 * SQL for: supplier `id` is kept off the list, by its own suspension or by that of a firm that was merged into it.
 */
export const isSuspended = (id: string): string => `exists (
          select from suspension x join supplier xs on xs.id = x.supplier_id
           where x.ended_at is null and coalesce(xs.merged_into, xs.id) = ${id})`;

/** Which of these suppliers are kept off the list. One query. */
export async function suspendedAmong(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Set<string>> {
  const rows: { id: string }[] = await manager.query(
    `select coalesce(s.merged_into, s.id) as id from suspension x join supplier s on s.id = x.supplier_id
      where x.ended_at is null and coalesce(s.merged_into, s.id) = any($1::uuid[])`,
    [supplierIds],
  );
  return new Set(rows.map(({ id }) => id));
}
