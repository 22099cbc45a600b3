import { type EntityManager } from 'typeorm';

/** Which of these nobody finds in the register now: it stopped, was suspended, or no source speaks of it any more. One query. */
export async function unlistedFirms(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await manager.query(
    `select s.id from supplier s left join profile p on p.supplier_id = coalesce(s.merged_into, s.id)
      where s.id = any($1::uuid[]) and p.published is not true`,
    [supplierIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Which supplier each of these is today: itself, or the one into which it was merged. A kept shortlist names firms by what
 * they were; two of them may have turned out to be one since. One query; ids of no supplier are themselves.
 */
export async function livingFirms(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<(supplierId: string) => string> {
  const rows: { id: string; living: string }[] = await manager.query(
    `select id, merged_into as living from supplier where id = any($1::uuid[]) and merged_into is not null`,
    [supplierIds],
  );
  const living = new Map(rows.map((row) => [row.id, row.living]));
  return (id) => living.get(id) ?? id;
}
