import { type EntityManager } from 'typeorm';

import { FILTERED, filterParams, IN_ORDER, OPEN_QUESTIONS, type QuestionFilter } from './question-filter.ts';

/**
 * The id of the question that comes after one that was answered or put off: the next older-to-newer, else the first of
 * those that are left; null when none is. One query.
 */
export async function findNextQuestion(
  manager: EntityManager,
  filter: QuestionFilter,
  afterId: string | null,
): Promise<string | null> {
  const [next]: { id: string }[] = await manager.query(
    `select q.id from ${OPEN_QUESTIONS}
      where ${FILTERED} and q.id is distinct from $4::bigint
      order by (q.postponed_at is null and (q.record_id is null or q.id > coalesce($4::bigint, 0))) desc, ${IN_ORDER} limit 1`,
    [...filterParams(filter), afterId],
  );
  return next?.id ?? null;
}
