import { setTimeout as pause } from 'node:timers/promises';

import { type EntityManager } from 'typeorm';

/** How far an import is. The last three are ends: nothing more happens by itself. */
export type ImportStep =
  'waiting' | 'deciding' | 'publishing' | 'indexing' | 'searchable' | 'previewed' | 'refused';

export interface ImportProgress {
  step: ImportStep;
  rowsTotal: number;
  rowsDecided: number;
}

/** Between two looks at an import's progress. Milliseconds. */
const LOOK_EVERY_MS = 100;

const ORDER: readonly ImportStep[] = ['waiting', 'deciding', 'publishing', 'indexing', 'searchable'];

/** How far an import is now. */
export async function readProgress(manager: EntityManager, importId: string): Promise<ImportProgress> {
  const [row]: ImportProgress[] = await manager.query(
    `select case
              when i.status in ('previewed', 'refused') then i.status
              when i.reversal_requested_at is not null and i.status <> 'reverted' then 'deciding'
              when i.staged_at is null then 'waiting'
              when i.matched_at is null then 'deciding'
              when exists (select from pipeline_batch b where b.import_id = i.id and b.stage in ('matched', 'enriched'))
                then 'publishing'
              when exists (select from pipeline_batch b where b.import_id = i.id and b.stage <> 'indexed') then 'indexing'
              else 'searchable' end as step,
            i.rows_total as "rowsTotal",
            case when i.matched_at is null and i.staged_at is not null
              then (select count(*)::int from import_row r where r.import_id = i.id and r.outcome is not null)
              else i.rows_total end as "rowsDecided"
       from import i where i.id = $1`,
    [importId],
  );
  if (!row) throw new Error(`import ${importId} is gone`);
  return row;
}

/**
 * Waits until an import has come at least as far as `until`, or has ended otherwise. Somebody must be running jobs.
 * @param onProgress told at every look
 * @param giveUp when it answers true, waiting ends where the import is then
 */
export async function waitForImport(
  manager: EntityManager,
  importId: string,
  until: ImportStep,
  onProgress: (progress: ImportProgress) => void = () => undefined,
  giveUp: (progress: ImportProgress) => boolean = () => false,
): Promise<ImportProgress> {
  for (;;) {
    const progress = await readProgress(manager, importId);
    onProgress(progress);
    const place = ORDER.indexOf(progress.step);
    if (place < 0 || place >= ORDER.indexOf(until) || giveUp(progress)) return progress;
    await pause(LOOK_EVERY_MS);
  }
}
