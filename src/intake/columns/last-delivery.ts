import { type EntityManager } from 'typeorm';

import { type ImportColumn } from '../import-view.ts';
import { type DeliveredColumns } from './column-changes.ts';
import { FIELDS_OF_SEVERAL, isField } from './fields.ts';

type Delivered = Pick<DeliveredColumns, 'mapping' | 'profiles'> & { columns: ImportColumn[] | null };

/**
 * The columns of the source's last file that was carried out and not taken back; null when this is the first. Demo files
 * have a layout of their own.
 */
export async function lastDelivery(
  manager: EntityManager,
  sourceCode: string,
  thisImportId: string,
): Promise<DeliveredColumns | null> {
  const [last]: Delivered[] = await manager.query(
    `select mapping, column_profiles as profiles, columns from import
      where source_code = $1 and id <> $2 and not pushed and not dry_run and matched_at is not null
        and status in ('running', 'completed') and column_profiles <> '{}'
        and demo = (select demo from import where id = $2)
      order by matched_at desc limit 1`,
    [sourceCode, thisImportId],
  );
  return last
    ? { mapping: last.mapping, profiles: last.profiles, adding: addingIn(last.columns ?? []) }
    : null;
}

/** Columns of fields that more than one column fed, by their headers. */
function addingIn(columns: readonly ImportColumn[]): Record<string, string> {
  const fed = columns.flatMap(({ header, field }) =>
    field !== null && isField(field) && FIELDS_OF_SEVERAL.has(field) ? [[header, field] as const] : [],
  );
  return Object.fromEntries(
    fed.filter(([header, field]) => fed.some((other) => other[1] === field && other[0] !== header)),
  );
}
