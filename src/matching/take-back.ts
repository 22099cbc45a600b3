import { type EntityManager } from 'typeorm';

import {
  currentRecords,
  handOverRepeated,
  type RestoredRecord,
  revertStatements,
} from '../intake/revert-statements.ts';
import { type Source } from '../intake/sources.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';
import { settleAnsweredQuestions } from './answered-questions.ts';
import { askAgain, decideAgain } from './decide-again.ts';
import { suppliersOfCertificates } from './match-certificates.ts';
import { advanceRevision, takeTurn } from './matching-state.ts';
import { settleIdentifiers } from './matching-store.ts';
import { findCertificatesInDoubt, findRecordsInDoubt } from './records-in-doubt.ts';
import { findResembling } from './resembling-statements.ts';
import { restoreRecords } from './restore-records.ts';
import { withdrawRecords } from './withdraw-records.ts';

/**
 * Undoes everything that an import did to who says what about whom, in the caller's transaction: its statements go,
 * those that it replaced or ended count again, and what was decided since because of them is decided again. Whatever
 * changed goes through the pipeline.
 */
export async function takeBack(manager: EntityManager, importId: string, source: Source): Promise<void> {
  await takeTurn(manager);
  const handedOver = await handOverRepeated(manager, importId);
  const counting = await currentRecords(manager, importId);
  const poorer = await withdrawRecords(manager, source.kind, counting);
  const { again, longer } = await revertStatements(manager, importId);
  const gone = await revertedRecords(manager, importId);
  // Labels are told of the past too: of what newer lists had replaced, ended or repeated other days hold now.
  const dated =
    source.kind === 'label-register'
      ? await suppliersOfCertificates(manager, [...gone, ...longer, ...handedOver])
      : [];
  const { suppliers: richer, undecided } = await restoreRecords(manager, source, again);
  const moved =
    source.kind === 'label-register' || source.kind === 'steward' || source.kind === 'contracts'
      ? []
      : await decideDoubted(manager, importId, { gone: [...gone, ...handedOver], again, longer, undecided });
  await askAgain(manager, await findCertificatesInDoubt(manager, gone));
  // Questions whose candidates are gone by now, or say other things, as after every import.
  const changed = [...poorer, ...richer, ...dated, ...moved];
  const answered = await settleAnsweredQuestions(manager, { touched: changed, retold: moved });
  const touched = [...changed, ...answered];
  await settleIdentifiers(manager, touched);
  await advanceRevision(manager);
  await startBatches(manager, {
    importId,
    cause: `import of ${source.code} taken back`,
    supplierIds: touched,
  });
}

async function revertedRecords(manager: EntityManager, importId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from source_record where import_id = $1 and reverted_at is not null`,
    [importId],
  );
  return rows.map(({ id }) => id);
}

/** What an import leaves behind in the decisions of others. */
interface Doubts {
  gone: string[];
  again: RestoredRecord[];
  longer: string[];
  undecided: string[];
}

async function decideDoubted(
  manager: EntityManager,
  importId: string,
  { gone, again, longer, undecided }: Doubts,
): Promise<string[]> {
  const restored = [...again.map(({ recordId }) => recordId), ...longer];
  const met = await findRecordsInDoubt(manager, gone, restored);
  const ids = met.map(({ recordId }) => recordId);
  const missed = await findResembling(manager, importId, [...restored, ...ids]);
  const doubted = await findRecordsInDoubt(manager, gone, [...restored, ...missed]);
  // Questions that count again are older than anything in doubt.
  const questions = undecided.map((recordId) => ({ recordId, position: '0' }));
  const asked = new Set(questions.map(({ recordId }) => recordId));
  return decideAgain(manager, [...questions, ...doubted.filter(({ recordId }) => !asked.has(recordId))]);
}
