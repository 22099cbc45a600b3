import { type EntityManager } from 'typeorm';

import { type Page } from '../../common/page.ts';

/** How often a key was used for one thing on one day. */
export interface DayOfUsage {
  keyId: string;
  /** ISO date, of the Netherlands. */
  day: string;
  /** Method and address as the API document writes it, without what stood in its places: `GET /suppliers/{id}`. */
  operation: string;
  requests: number;
  /** How many of them were not answered with what was asked: status 400 and up. */
  refused: number;
}

/** Whose usage, and of which days (ISO, inclusive). */
export interface UsageFilter {
  /** CBS codes that the keys are of; null: all keys. */
  municipalities: readonly string[] | null;
  key?: string;
  from?: string;
  until?: string;
}

/** One request of a key, to be counted. */
export type CountedUse = Pick<DayOfUsage, 'keyId' | 'day' | 'operation'> & { refused: boolean };

/** Adds to what is counted already, in one statement; keys that are gone meanwhile are left out. */
export async function storeUsage(
  manager: EntityManager,
  uses: readonly (CountedUse & { times: number })[],
): Promise<void> {
  await manager.query(
    `insert into api_key_usage (key_id, day, operation, requests, refused)
     select k.id, w.day, w.operation, sum(w.times), coalesce(sum(w.times) filter (where w.refused), 0)
       from jsonb_to_recordset($1::jsonb) as w ("keyId" uuid, day date, operation text, refused boolean, times int)
       join api_key k on k.id = w."keyId"
      group by k.id, w.day, w.operation order by k.id, w.day, w.operation
     on conflict (key_id, day, operation) do update
        set requests = api_key_usage.requests + excluded.requests, refused = api_key_usage.refused + excluded.refused`,
    [JSON.stringify(uses)],
  );
}

const WANTED = `from api_key_usage u join api_key k on k.id = u.key_id
  where ($1::text[] is null or k.municipality = any($1)) and ($2::uuid is null or k.id = $2)
    and ($3::date is null or u.day >= $3) and ($4::date is null or u.day <= $4)`;

const valuesOf = ({ municipalities, key, from, until }: UsageFilter) => [
  municipalities,
  key ?? null,
  from ?? null,
  until ?? null,
];

/** One page, the latest day first. */
export async function loadUsage(
  manager: EntityManager,
  filter: UsageFilter & { page: number; pageSize: number },
): Promise<Page<DayOfUsage & { keyName: string }>> {
  const { page, pageSize } = filter;
  const items: (DayOfUsage & { keyName: string })[] = await manager.query(
    `select k.id as "keyId", k.name as "keyName", u.day::text, u.operation, u.requests, u.refused ${WANTED}
      order by u.day desc, k.name, k.id, u.operation limit $5 offset $6`,
    [...valuesOf(filter), pageSize, (page - 1) * pageSize],
  );
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total ${WANTED}`,
    valuesOf(filter),
  );
  return { items, total: count?.total ?? 0, page, pageSize };
}

/** The same for each key and operation, all days together; what is used most first. */
export function loadUsageByOperation(
  manager: EntityManager,
  filter: UsageFilter,
): Promise<Omit<DayOfUsage, 'day'>[]> {
  return manager.query(
    `select k.id as "keyId", u.operation, sum(u.requests)::int as requests, sum(u.refused)::int as refused ${WANTED}
      group by k.id, u.operation order by k.id, requests desc, u.operation`,
    valuesOf(filter),
  );
}

/** Forgets how keys were used more days ago than `$1`. */
export const FORGET_USAGE = `delete from api_key_usage where day < current_date - $1::int`;
