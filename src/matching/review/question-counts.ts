import { type EntityManager } from 'typeorm';

import { FILTERED, filterParams, OPEN_QUESTIONS, type QuestionFilter } from './question-filter.ts';

/** How many open questions there are of one reason and one source. */
export interface QuestionCount {
  reason: string;
  /** Null: about two suppliers, and no source's statement. */
  source: string | null;
  count: number;
}

/** Counts the open questions, the most frequent kind first; one query. */
export async function countQuestions(
  manager: EntityManager,
  filter: QuestionFilter,
): Promise<QuestionCount[]> {
  return manager.query<QuestionCount[]>(
    `select q.reason, r.source_code as source, count(*)::int as count from ${OPEN_QUESTIONS}
      where ${FILTERED} group by q.reason, r.source_code order by count(*) desc, 1, 2`,
    filterParams(filter),
  );
}
