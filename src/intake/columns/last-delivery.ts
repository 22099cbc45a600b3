import { type EntityManager } from 'typeorm';

import { type DeliveredColumns } from './column-changes.ts';

/**
 * The columns of the source's last file that was carried out and not taken back; null when this is the first. Demo files
 * have a layout of their own.
 */
export async function lastDelivery(
  manager: EntityManager,
  sourceCode: string,
  thisImportId: string,
): Promise<DeliveredColumns | null> {
  const [last]: DeliveredColumns[] = await manager.query(
    `select mapping, column_profiles as profiles from import
      where source_code = $1 and id <> $2 and not pushed and not dry_run and matched_at is not null
        and status in ('running', 'completed') and column_profiles <> '{}'
        and demo = (select demo from import where id = $2)
      order by matched_at desc limit 1`,
    [sourceCode, thisImportId],
  );
  return last ?? null;
}
