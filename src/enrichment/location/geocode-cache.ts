import { type EntityManager } from 'typeorm';

import { type FoundPlace } from './geocoder.ts';

/** Days after which an answer, and a miss (a new street may have appeared), is asked for again. */
const ANSWER_DAYS = 365;
const MISS_DAYS = 30;

/** Answers of a service by question, all places that it may mean; an empty list is a real miss, no entry means: ask. */
export async function readCache(
  manager: EntityManager,
  service: string,
  queries: readonly string[],
): Promise<Map<string, FoundPlace[]>> {
  const rows: { query: string; answer: FoundPlace[] }[] = await manager.query(
    `select query, coalesce(answer, '[]'::jsonb) as answer from geocode_cache
      where service = $1 and query = any($2)
        and fetched_at > now() - make_interval(days => case when answer is null then $3::int else $4::int end)`,
    [service, queries, MISS_DAYS, ANSWER_DAYS],
  );
  return new Map(rows.map(({ query, answer }) => [query, answer]));
}

/** Keeps answers and misses; failures of the service must not come here. */
export async function writeCache(
  manager: EntityManager,
  service: string,
  answers: ReadonlyMap<string, readonly FoundPlace[]>,
): Promise<void> {
  if (answers.size === 0) return;
  const rows = [...answers].sort().map(([query, answer]) => ({ query, answer }));
  await manager.query(
    `insert into geocode_cache (service, query, answer)
     select $1, query, nullif(answer, '[]'::jsonb) from jsonb_to_recordset($2::jsonb) as row (query text, answer jsonb)
     on conflict (service, query) do update set answer = excluded.answer, fetched_at = now()`,
    [service, JSON.stringify(rows)],
  );
}
