import { type EntityManager } from 'typeorm';

import { type Page } from '../common/page.ts';
import { type ImportRowView, type ImportView, type RowOutcome } from './import-view.ts';

/**
 * An import is done when every batch of suppliers that it touched has been through the whole pipeline. A search engine
 * that does not answer must not keep it open for ever: published for this long counts as done, and `searchable` tells
 * the difference.
 */
const INDEX_PATIENCE = `interval '20 seconds'`;

const VIEW = `
  select i.id, i.source_code as source, i.file_name as "fileName", i.dry_run as "dryRun",
         case when i.status = 'running' and i.matched_at is not null and b.unpublished = 0
                   and (b.unindexed = 0 or b.last_step < now() - ${INDEX_PATIENCE})
              then 'completed' else i.status end as status,
         json_build_object('total', i.rows_total, 'created', i.rows_created, 'updated', i.rows_updated,
           'unchanged', i.rows_unchanged, 'review', i.rows_review, 'rejected', i.rows_rejected) as rows,
         i.encoding, i.delimiter, i.mapping, i.columns_ignored as "columnsIgnored", i.warnings, i.refusal,
         i.matched_at is not null and not i.dry_run and b.unindexed = 0 as searchable,
         i.created_at as "createdAt", i.started_at as "startedAt",
         case when i.status = 'running' then case when b.unindexed = 0 then greatest(i.matched_at, b.last_step) end
              else i.finished_at end as "finishedAt"
    from import i
    cross join lateral (
      select count(*) filter (where stage in ('matched', 'enriched')) as unpublished,
             count(*) filter (where stage <> 'indexed') as unindexed, max(updated_at) as last_step
        from pipeline_batch where import_id = i.id) b`;

/** The import as others see it; null when there is none with that id. */
export async function loadImportView(manager: EntityManager, id: string): Promise<ImportView | null> {
  const rows: RawView[] = await manager.query(`${VIEW} where i.id = $1`, [id]);
  return rows[0] ? toView(rows[0]) : null;
}

/** One page of an import's rows, in the order of the file. */
export async function loadRows(
  manager: EntityManager,
  id: string,
  filter: { outcome?: RowOutcome; page: number; pageSize: number },
): Promise<Page<ImportRowView>> {
  const where = `import_id = $1 and ($2::text is null or outcome = $2)`;
  const parameters = [id, filter.outcome ?? null];
  const [count]: { total: string }[] = await manager.query(
    `select count(*) as total from import_row where ${where}`,
    parameters,
  );
  const items: (ImportRowView & { supplierId: string | null })[] = await manager.query(
    `select line, outcome, reasons, supplier_id as "supplierId", raw from import_row
      where ${where} order by line limit $3 offset $4`,
    [...parameters, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
  return {
    items: items.map(({ supplierId, ...row }) => (supplierId ? { ...row, supplierId } : row)),
    total: Number(count?.total ?? 0),
    page: filter.page,
    pageSize: filter.pageSize,
  };
}

type RawView = Omit<ImportView, 'createdAt' | 'startedAt' | 'finishedAt'> &
  Record<'createdAt' | 'startedAt' | 'finishedAt', Date | null>;

function toView(row: RawView): ImportView {
  return {
    ...row,
    createdAt: row.createdAt?.toISOString() ?? '',
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
