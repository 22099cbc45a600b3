import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';

/** Whether a record is about one of some firms. */
export interface RecordQuestion {
  question: 'same-firm' | 'label-holder';
  recordId: string;
  /** Firms that are offered; merged ones lead to the one that lives on. */
  candidates: string[];
}

/** Whether two suppliers that are both in the register are one firm. */
export interface PairQuestion {
  question: 'same-supplier';
  /** The one that lives on when nobody says otherwise. */
  supplierId: string;
  otherId: string;
}

/** A question that waits for a person. */
export type Question = { id: string } & (RecordQuestion | PairQuestion);

interface Answered {
  decision: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

/**
 * Loads a question to answer it, and keeps others from doing so meanwhile.
 * @throws DomainError not-found, conflict when somebody answered it already (with what and when)
 */
export async function loadQuestion(manager: EntityManager, id: string): Promise<Question> {
  const [question]: (Question & Answered)[] = /^\d{1,18}$/.test(id)
    ? await manager.query(
        `select id, question, record_id as "recordId", supplier_id as "supplierId",
                candidates -> 0 ->> 'supplierId' as "otherId",
                decision, decided_by as "decidedBy",
                to_char(decided_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') || ' (UTC)' as "decidedAt",
                array(select coalesce(s.merged_into, s.id) from jsonb_array_elements(candidates) c
                        join supplier s on s.id = (c ->> 'supplierId')::uuid) as candidates
           from review_item where id = $1 for update`,
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

/** Writes down how a question was answered, and by which operation. */
export async function closeQuestion(
  manager: EntityManager,
  id: string,
  { decision, by, operationId }: { decision: 'same' | 'different'; by: string; operationId: string },
): Promise<void> {
  await manager.query(
    `update review_item set decision = $2, decided_by = $3, decided_at = now(), operation_id = $4 where id = $1`,
    [id, decision, by, operationId],
  );
}

/** Questions about two suppliers that an operation answered are open again. */
export async function reopenPairs(manager: EntityManager, operationId: string): Promise<void> {
  await manager.query(
    `update review_item set decision = null, decided_by = null, decided_at = null, operation_id = null
      where operation_id = $1 and question = 'same-supplier'`,
    [operationId],
  );
}
