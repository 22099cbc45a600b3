import { randomBytes } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type Frequency, type NewSavedSearch, type SavedSearch } from './saved-search.ts';

const CODE_BYTES = 16;

const COLUMNS = `s.id, s.name, s.params, s.query, s.lang, s.frequency, s.next_on::text as "nextOn", s.created_at as "createdAt"`;

type Row = Omit<SavedSearch, 'createdAt'> & { createdAt: Date };

/** Somebody's searches, the newest first. */
export async function listSavedSearches(manager: EntityManager, userId: string): Promise<SavedSearch[]> {
  const rows: Row[] = await manager.query(
    `select ${COLUMNS} from saved_search s where s.user_id = $1 order by s.created_at desc, s.id`,
    [userId],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** Answers its id. @param seen ids of the firms that it finds now */
export async function insertSavedSearch(
  manager: EntityManager,
  userId: string,
  search: NewSavedSearch & { nextOn: string | null; at: Date; seen: readonly string[] },
): Promise<string> {
  const { name, params, query, lang, frequency, nextOn, at, seen } = search;
  const [row]: { id: string }[] = await manager.query(
    `insert into saved_search (user_id, name, params, query, lang, frequency, next_on, stop_code, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      userId,
      name,
      params,
      JSON.stringify(query),
      lang,
      frequency,
      nextOn,
      randomBytes(CODE_BYTES).toString('hex'),
      at,
    ],
  );
  if (!row) throw new Error('the search was not kept');
  await rememberFirms(manager, row.id, seen);
  return row.id;
}

/**
 * Answers the ids of those that were not remembered before. A firm into which a remembered one was merged is the one that
 * somebody knows.
 */
export async function rememberFirms(
  manager: EntityManager,
  searchId: string,
  firms: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `with fresh as (
       insert into saved_search_firm (search_id, supplier_id) select $1, unnest($2::uuid[])
       on conflict do nothing returning supplier_id as id)
     select id from fresh
      where not exists (select from supplier gone join saved_search_firm known on known.supplier_id = gone.id
                         where known.search_id = $1 and gone.merged_into = fresh.id)`,
    [searchId, firms],
  );
  return rows.map(({ id }) => id);
}

/** Answers whether this person has such a search. */
export async function setFrequency(
  manager: EntityManager,
  userId: string,
  id: string,
  { frequency, nextOn }: { frequency: Frequency; nextOn: string | null },
): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    `update saved_search set frequency = $3, next_on = $4 where id = $1 and user_id = $2 returning id`,
    [id, userId, frequency, nextOn],
  );
  return rows.length > 0;
}

export async function deleteSavedSearch(manager: EntityManager, userId: string, id: string): Promise<void> {
  await manager.query(`delete from saved_search where id = $1 and user_id = $2`, [id, userId]);
}

/** The name of the search of a stop link; null for a code that is none. */
export async function searchOfCode(manager: EntityManager, code: string): Promise<{ name: string } | null> {
  const rows: { name: string }[] = await manager.query(`select name from saved_search where stop_code = $1`, [
    code,
  ]);
  return rows[0] ?? null;
}

/** Ends the mail of the search of a stop link; twice is once. */
export async function stopByCode(manager: EntityManager, code: string): Promise<void> {
  await manager.query(
    `update saved_search set frequency = 'never', next_on = null where stop_code = $1 and frequency <> 'never'`,
    [code],
  );
}

/** A search of which somebody is to be told. */
export interface DueSearch extends SavedSearch {
  email: string;
  stopCode: string;
}

/**
 * Searches that are due on a day (ISO date), of people who may still buy for somebody; those of others wait, in case they come
 * back. @param roles that make a buyer
 */
export async function dueSearches(
  manager: EntityManager,
  today: string,
  roles: readonly string[],
): Promise<DueSearch[]> {
  const rows: (Row & { email: string; stopCode: string })[] = await manager.query(
    `select ${COLUMNS}, u.email, s.stop_code as "stopCode"
       from saved_search s join app_user u on u.id = s.user_id
      where s.next_on <= $1 and u.disabled_at is null
        and exists (select from membership m where m.user_id = u.id and m.role = any($2::text[]))
      order by s.next_on, s.id`,
    [today, roles],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/**
 * Moves a search on to its next look, for whoever looks first: a second process finds it moved.
 * Answers whether it was moved.
 */
export async function moveOn(
  manager: EntityManager,
  { id, nextOn }: SavedSearch,
  next: string,
): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    `update saved_search set next_on = $3 where id = $1 and next_on = $2 returning id`,
    [id, nextOn, next],
  );
  return rows.length > 0;
}
