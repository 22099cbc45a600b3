import { type EntityManager } from 'typeorm';

import { enqueue } from '../../platform/jobs/enqueue.ts';

/** Rises with every change of codes and words, so that each process knows when its lexicon is old. */
export async function wordsRevision(manager: EntityManager): Promise<string> {
  const [row]: { revision: string }[] = await manager.query(
    `select words_revision as revision from category_state`,
  );
  return row?.revision ?? '';
}

/** Until the end of the transaction nobody else changes codes or words; they can be read meanwhile. */
export async function lockWords(manager: EntityManager): Promise<void> {
  await manager.query(`select from category_state for update`);
}

/** Codes or words changed: every process reads them again. */
export async function raiseWordsRevision(manager: EntityManager): Promise<void> {
  await manager.query(`update category_state set words_revision = words_revision + 1`);
}

/** The index is made anew with other words, beside the live one. Asking again while one waits changes nothing. */
export async function indexWithOtherWords(manager: EntityManager, cause: string): Promise<void> {
  await raiseWordsRevision(manager);
  await enqueue(manager, 'indexing.rebuild', { cause }, { jobKey: 'indexing.rebuild' });
}
