import { setTimeout as pause } from 'node:timers/promises';

import { type EntityManager } from 'typeorm';

import { COUNTED_IMPORT, PROGRESS_COUNTS } from './count-progress.ts';
import {
  estimateProgress,
  type ImportProgress,
  type ImportStep,
  type ProgressCounts,
} from './estimate-progress.ts';

/** Between two looks at an import's progress. Milliseconds. */
const LOOK_EVERY_MS = 100;

const ORDER: readonly ImportStep[] = [
  'waiting',
  'reading',
  'deciding',
  'publishing',
  'indexing',
  'searchable',
];

/** How far an import is now. */
export async function readProgress(manager: EntityManager, importId: string): Promise<ImportProgress> {
  const [row]: { counts: ProgressCounts }[] = await manager.query(
    `select ${PROGRESS_COUNTS} as counts from ${COUNTED_IMPORT} where i.id = $1`,
    [importId],
  );
  if (!row) throw new Error(`import ${importId} is gone`);
  return estimateProgress(row.counts);
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
