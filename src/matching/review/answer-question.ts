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
import { rememberDecision } from './remembered-decisions.ts';

/** What a person says to a question. */
export interface Answer {
  reviewId: string;
  decision: 'same' | 'different' | 'later';
  /** With `same`: the firm that it is, one of those offered. */
  supplierId?: string;
  by: string;
}

interface Question {
  recordId: string;
  question: 'same-firm' | 'label-holder';
  candidates: string[];
  decision: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

/**
 * Answers a question, once: the record is about the firm that is named, or about none of those offered. It is remembered
 * for every later delivery of the same statement, and other questions that it settles are decided again. `later` puts it
 * at the end of the list. Answers the id of the operation, by which it can be undone; null for `later`.
 * @throws DomainError not-found, invalid-input, conflict when somebody answered it already (with what and when)
 */
export async function answerQuestion(manager: EntityManager, answer: Answer): Promise<string | null> {
  await lockIdentities(manager);
  const question = await loadQuestion(manager, answer.reviewId);
  if (answer.decision === 'later') {
    await manager.query(`update review_item set postponed_at = now() where id = $1`, [answer.reviewId]);
    return null;
  }
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
  await manager.query(
    `update review_item set decision = $2, decided_by = $3, decided_at = now(), operation_id = $4 where id = $1`,
    [answer.reviewId, answer.decision, answer.by, operationId],
  );
  await rememberDecision(manager, {
    recordId: question.recordId,
    supplierIds: answer.decision === 'same' && supplierId ? [supplierId] : question.candidates,
    decision: answer.decision,
    operationId,
  });
  if (supplierId) await link(manager, question, supplierId, answer);
  if (answer.decision === 'same') await teachAliases(manager, operationId, [question.recordId]);
  const settled = await settleAnsweredQuestions(manager, supplierId ? [supplierId] : []);
  await advanceRevision(manager);
  await startBatches(manager, {
    cause: 'an answered question',
    supplierIds: [...question.candidates, ...settled, ...(supplierId ? [supplierId] : [])],
  });
  return operationId;
}

async function loadQuestion(manager: EntityManager, id: string): Promise<Question> {
  const [question]: Question[] = /^\d{1,18}$/.test(id)
    ? await manager.query(
        `select record_id as "recordId", question, decision, decided_by as "decidedBy", decided_at::text as "decidedAt",
                array(select coalesce(s.merged_into, s.id) from jsonb_array_elements(candidates) c
                        join supplier s on s.id = (c ->> 'supplierId')::uuid) as candidates
           from review_item where id = $1 and record_id is not null for update`,
        [id],
      )
    : [];
  if (!question) throw new DomainError('not-found', `There is no question with id '${id}'.`);
  if (question.decision)
    throw new DomainError(
      'conflict',
      `Question ${id} was answered '${question.decision}' by ${question.decidedBy ?? '?'} on ${question.decidedAt ?? '?'}.`,
    );
  return question;
}

/** The firm that the record is about from now on; a label register's record is about none that it was not about. */
async function chosenSupplier(
  manager: EntityManager,
  { question, candidates }: Question,
  { decision, supplierId }: Answer,
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
  { recordId, question }: Question,
  supplierId: string,
  { decision, by }: Answer,
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
