import { type EntityManager } from 'typeorm';

import { countRows } from '../intake/row-outcomes.ts';

/**
 * Answers what applying an import would do, by doing it and taking it back: everything that `work` writes is undone,
 * only the rows' outcomes are kept. So a preview cannot differ from the real thing.
 */
export async function keepPreview(
  manager: EntityManager,
  importId: string,
  work: () => Promise<void>,
): Promise<void> {
  await manager.query(`savepoint preview`);
  await work();
  // PostgreSQL undoes every table alike, so the outcomes wait in memory: some 200 bytes a row.
  const rows: { line: number; outcome: string; reasons: unknown; supplierId: string | null }[] =
    await manager.query(
      `select line, outcome, reasons, supplier_id as "supplierId" from import_row where import_id = $1 and record_id is not null`,
      [importId],
    );
  await manager.query(`rollback to savepoint preview`);
  await manager.query(
    `update import_row r set outcome = x.outcome, reasons = x.reasons, supplier_id = s.id
       from unnest($2::int[], $3::text[], $4::jsonb[], $5::uuid[]) as x (line, outcome, reasons, supplier_id)
       left join supplier s on s.id = x.supplier_id
      where r.import_id = $1 and r.line = x.line`,
    [
      importId,
      rows.map((row) => row.line),
      rows.map((row) => row.outcome),
      rows.map((row) => JSON.stringify(row.reasons)),
      rows.map((row) => row.supplierId),
    ],
  );
  await countRows(manager, importId);
  await manager.query(`update import set status = 'previewed', finished_at = now() where id = $1`, [
    importId,
  ]);
}
