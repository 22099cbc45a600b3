import { randomUUID } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { settleAnsweredQuestions } from '../answered-questions.ts';
import { NOTHING_BEFORE, recordOperation } from '../identity/identity-operation.ts';
import { lockIdentities } from '../identity/lock-identities.ts';
import { requireLiving } from '../identity/merge-suppliers.ts';
import { teachAliases } from '../identity/supplier-aliases.ts';
import { toSubject } from '../match-subject.ts';
import { addSubjects } from '../matching-store.ts';
import { advanceRevision } from '../matching-state.ts';
import { loadStatedRecords } from '../restore-records.ts';
import { answerPair } from './answer-pair.ts';
import { closeQuestion, loadQuestion, type RecordQuestion } from './question.ts';
import { rememberDecision } from './remembered-decisions.ts';

/** What a person says to a question. */
export interface Answer {
  reviewId: string;
  decision: 'same' | 'different' | 'later';
  /** With `same`: the firm that it is, one of those offered; of two suppliers the one that lives on. */
  supplierId?: string;
  by: string;
}

/**
 * Answers a question, once: the record is about the firm that is named, or about none of those offered; or two suppliers
 * are one firm, or not. It is remembered for every later delivery of the same statement, and other questions that it
 * settles are decided again. `later` puts it at the end of the list. Answers the id of the operation, by which it can be undone; null for `later`.
 * @throws DomainError not-found, invalid-input, conflict when somebody answered it already (with what and when)
 */
export async function answerQuestion(manager: EntityManager, answer: Answer): Promise<string | null> {
  await lockIdentities(manager);
  const question = await loadQuestion(manager, answer.reviewId);
  const { decision } = answer;
  if (decision === 'later') {
    await manager.query(`update review_item set postponed_at = now() where id = $1`, [question.id]);
    return null;
  }
  return question.question === 'same-supplier'
    ? answerPair(manager, question, { ...answer, decision })
    : answerAboutRecord(manager, question, { ...answer, decision });
}

/** An answer that decides. */
type Decision = Answer & { decision: 'same' | 'different' };

async function answerAboutRecord(
  manager: EntityManager,
  question: RecordQuestion & { id: string },
  answer: Decision,
): Promise<string> {
  const supplierId = await chosenSupplier(manager, question, answer);
  const operationId = await recordOperation(manager, {
    kind: answer.decision,
    supplierId,
    before: {
      ...NOTHING_BEFORE,
      moved: [{ recordId: question.recordId, supplierId: supplierId ?? '', decidedBy: 'system' }],
    },
    doneBy: answer.by,
  });
  await closeQuestion(manager, question.id, { ...answer, operationId });
  await rememberDecision(manager, {
    recordIds: [question.recordId],
    supplierIds: answer.decision === 'same' && supplierId ? [supplierId] : question.candidates,
    decision: answer.decision,
    operationId,
  });
  if (supplierId) await link(manager, question, supplierId, answer);
  if (answer.decision === 'same') await teachAliases(manager, operationId, [question.recordId]);
  const won = supplierId ? [supplierId] : [];
  const settled = await settleAnsweredQuestions(manager, { touched: won, retold: won });
  await advanceRevision(manager);
  await startBatches(manager, {
    cause: 'an answered question',
    supplierIds: [...question.candidates, ...settled, ...(supplierId ? [supplierId] : [])],
  });
  return operationId;
}

/** The firm that the record is about from now on; a label register's record is about none that it was not about. */
async function chosenSupplier(
  manager: EntityManager,
  { question, candidates }: RecordQuestion,
  { decision, supplierId }: Decision,
): Promise<string | null> {
  if (decision === 'different') {
    if (question === 'label-holder') return null;
    const newId = randomUUID();
    await manager.query(`insert into supplier (id) values ($1)`, [newId]);
    return newId;
  }
  const chosen = supplierId ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (!chosen || !candidates.includes(chosen))
    throw new DomainError('invalid-input', 'Say which of the firms that are offered it is.', [
      { in: 'body', name: 'supplierId', message: `must be one of: ${candidates.join(', ')}` },
    ]);
  await requireLiving(manager, [chosen]);
  return chosen;
}

async function link(
  manager: EntityManager,
  { recordId, question }: RecordQuestion,
  supplierId: string,
  { decision, by }: Decision,
): Promise<void> {
  if (question === 'label-holder')
    await addSubjects(manager, (await loadStatedRecords(manager, [recordId])).map(toSubject));
  const [rows]: [{ kvk: string | null }[], number] = await manager.query(
    `update record_match set supplier_id = $2, outcome = $3, reason = $4, score = 1, decided_by = $5, decided_at = now()
      where record_id = $1 returning kvk_number as kvk`,
    [recordId, supplierId, decision === 'same' ? 'linked' : 'new', `decided-${decision}`, by],
  );
  await manager.query(
    `insert into supplier_identifier (kind, value, supplier_id)
     select 'kvk', $1::text, $2 where $1::text is not null on conflict do nothing`,
    [rows[0]?.kvk ?? null, supplierId],
  );
  await manager.query(
    `update import_row r set supplier_id = $2 from source_record s
      where s.id = $1 and r.import_id = s.import_id and r.line = s.line`,
    [recordId, supplierId],
  );
}
