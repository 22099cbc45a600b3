import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { recordOperation } from '../identity/identity-operation.ts';
import { mergeWithValues } from '../identity/merge-with-values.ts';
import { requireLiving } from '../identity/merge-suppliers.ts';
import { closeQuestion, type PairQuestion } from './question.ts';

/** What a person says of two suppliers. */
interface PairAnswer {
  decision: 'same' | 'different';
  /** With `same`: the one of the two that lives on. */
  supplierId?: string;
  by: string;
}

/**
 * Two suppliers are one firm, and merged; or two firms, which no search for duplicates asks about again. Answers the id
 * of the operation, by which it can be undone.
 * @throws DomainError invalid-input, conflict when one of them was merged meanwhile (with who did that and when)
 */
export async function answerPair(
  manager: EntityManager,
  question: PairQuestion & { id: string },
  answer: PairAnswer,
): Promise<string> {
  return answer.decision === 'same'
    ? mergePair(manager, question, answer)
    : keepApart(manager, question, answer);
}

/** The merge closes the question. */
async function mergePair(
  manager: EntityManager,
  { supplierId, otherId }: PairQuestion,
  { supplierId: keepId = supplierId, by }: PairAnswer,
): Promise<string> {
  if (keepId !== supplierId && keepId !== otherId)
    throw new DomainError('invalid-input', 'Say which of the two suppliers lives on.', [
      { in: 'body', name: 'supplierId', message: `must be one of: ${supplierId}, ${otherId}` },
    ]);
  const goneId = keepId === supplierId ? otherId : supplierId;
  return mergeWithValues(manager, { keepId, goneId, by });
}

async function keepApart(
  manager: EntityManager,
  { id, supplierId, otherId }: PairQuestion & { id: string },
  { by }: PairAnswer,
): Promise<string> {
  await requireLiving(manager, [supplierId, otherId]);
  const operationId = await recordOperation(manager, { kind: 'different', supplierId, otherId, doneBy: by });
  await closeQuestion(manager, id, { decision: 'different', by, operationId });
  await manager.query(
    `insert into supplier_pair_decision (supplier_a, supplier_b, operation_id)
     select least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3 on conflict do nothing`,
    [supplierId, otherId, operationId],
  );
  return operationId;
}
