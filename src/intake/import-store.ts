import { type EntityManager } from 'typeorm';

import { type Page } from '../common/page.ts';
import { ANY_WORKER_LIVES } from '../platform/jobs/worker-presence.ts';
import { WORKER_AWAY } from './import-failure.ts';
import { type FieldChange, type ImportRowView, type ImportView, type RowOutcome } from './import-view.ts';
import { COUNTED_IMPORT, PROGRESS_COUNTS } from './progress/count-progress.ts';
import { estimateProgress, type ProgressCounts } from './progress/estimate-progress.ts';
import { nameSheetRows } from './sheet-rows.ts';

/**
 * An import is done when every batch of suppliers that it touched has been through the whole pipeline. A search engine
 * that does not answer must not keep it open for ever: published for this long counts as done, and `searchable` tells
 * the difference.
 */
const INDEX_PATIENCE = `interval '20 seconds'`;

/** Somebody must still do something: read it, decide about it, publish what follows from it, or take it back. */
const UNDER_WAY = `(i.status = 'queued' or (i.status = 'running' and (i.matched_at is null or b.unpublished > 0))
           or (i.reversal_requested_at is not null and i.status <> 'reverted'))`;

const VIEW = `
  select i.id, i.source_code as source, i.file_name as "fileName", i.dry_run as "dryRun",
         i.delivery, i.listed_on::text as "listedOn", i.records_ended as "recordsEnded",
         i.reversal_requested_at is not null and i.status <> 'reverted' as reversing,
         case when i.status = 'running' and i.matched_at is not null and b.unpublished = 0
                   and (b.unindexed = 0 or b.last_step < now() - ${INDEX_PATIENCE})
              then 'completed' else i.status end as status,
         json_build_object('total', i.rows_total, 'created', i.rows_created, 'updated', i.rows_updated,
           'unchanged', i.rows_unchanged, 'review', i.rows_review, 'rejected', i.rows_rejected) as rows,
         i.encoding, i.delimiter, i.header_line as "headerLine", i.sheet, i.sheets, i.found_by as "foundBy", i.columns,
         i.mapping, i.columns_ignored as "columnsIgnored", i.warnings, i.refusal,
         i.problem - 'attempts' as problem, ${UNDER_WAY} and not ${ANY_WORKER_LIVES} as "workerAway",
         i.matched_at is not null and not i.dry_run and b.unindexed = 0 as searchable,
         ${PROGRESS_COUNTS} as counts, i.created_at as "createdAt", i.started_at as "startedAt",
         case when i.status = 'running' then case when b.unindexed = 0 then greatest(i.matched_at, b.last_step) end
              else i.finished_at end as "finishedAt"
    from ${COUNTED_IMPORT}`;

/** The ids of the imports that somebody must still do something about, oldest first. */
export async function importsUnderWay(manager: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select i.id from ${COUNTED_IMPORT} where ${UNDER_WAY} order by i.created_at, i.id`,
  );
  return rows.map(({ id }) => id);
}

/** The import as others see it; null when there is none with that id. */
export async function loadImportView(manager: EntityManager, id: string): Promise<ImportView | null> {
  const rows: RawView[] = await manager.query(`${VIEW} where i.id = $1`, [id]);
  return rows[0] ? toView(rows[0]) : null;
}

/** Imports of a source, or of all, of files or of pushed records, as far as they are nobody else's: what is a municipality's is its own. */
const SEEN = `($1::text is null or i.source_code = $1) and i.pushed = $3
  and not exists (select from source o where o.code = i.source_code and o.municipality <> coalesce($2, ''))`;

/** One page of imports, the newest first. @param seenBy municipality of whoever asks, if they are of one */
export async function loadImportViews(
  manager: EntityManager,
  filter: { source?: string; pushed?: boolean; page: number; pageSize: number },
  seenBy: string | null,
): Promise<Page<ImportView>> {
  const wanted = [filter.source ?? null, seenBy, filter.pushed ?? false];
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from import i where ${SEEN}`,
    wanted,
  );
  const rows: RawView[] = await manager.query(
    `${VIEW} where ${SEEN} order by i.created_at desc, i.id limit $4 offset $5`,
    [...wanted, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
  return {
    items: rows.map(toView),
    total: count?.total ?? 0,
    page: filter.page,
    pageSize: filter.pageSize,
  };
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
  const items: (Omit<ImportRowView, 'supplierId' | 'changes'> & RowLinks)[] = await manager.query(
    `select line, coalesce(sheet_row, line) as "sheetRow", outcome, reasons, supplier_id as "supplierId", changes, raw
       from import_row
      where ${where} order by line limit $3 offset $4`,
    [...parameters, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
  return {
    items: (await nameSheetRows(manager, id, items)).map(({ supplierId, changes, ...row }) => ({
      ...row,
      ...(supplierId ? { supplierId } : {}),
      ...(changes ? { changes } : {}),
    })),
    total: Number(count?.total ?? 0),
    page: filter.page,
    pageSize: filter.pageSize,
  };
}

interface RowLinks {
  supplierId: string | null;
  changes: FieldChange[] | null;
}

type RawView = Omit<ImportView, 'progress' | 'createdAt' | 'startedAt' | 'finishedAt'> &
  Record<'createdAt' | 'startedAt' | 'finishedAt', Date | null> & {
    counts: ProgressCounts;
    workerAway: boolean;
  };

function toView({ counts, workerAway, ...row }: RawView): ImportView {
  return {
    ...row,
    problem: row.problem ?? (workerAway ? WORKER_AWAY : null),
    progress: estimateProgress(counts),
    createdAt: row.createdAt?.toISOString() ?? '',
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
