import { type EntityManager } from 'typeorm';

import { columnsOf } from './kept-columns.ts';

/** A place in which people write what they like, and where somebody is still named. */
export interface Mention {
  /** As `table.column`. */
  where: string;
  /** In how many rows. */
  times: number;
}

/** Where people type an address that mail of their municipality then goes to. */
const MAILED = ['contract_setting.mail_to', 'webhook.contact'];

/** Shorter names stand in too many other words. */
const LEAST_LETTERS = 5;

/**
 * Where somebody's name or mail address stands in what people wrote: notes, reasons, names of keys, addresses for messages. Such
 * texts belong to what was decided, so nobody but a person can say whether they may be changed.
 */
export async function findMentions(
  manager: EntityManager,
  { email, name }: { email: string; name: string },
  places = columnsOf('words'),
): Promise<Mention[]> {
  const words = [email, name].filter((word) => word.length >= LEAST_LETTERS);
  const found = places.map(
    ({ table, column }) =>
      `select '${table}.${column}' as "where", count(*)::int as times from ${table}
        where exists (select from unnest($1::text[]) word where strpos(lower(${column}::text), lower(word)) > 0)`,
  );
  return manager.query(
    `select * from (${found.join(' union all ')}) places where times > 0 order by "where"`,
    [words],
  );
}

/** Where an address still stands that mail goes to, so that it does not go on to who left. */
export async function findMailed(manager: EntityManager, email: string): Promise<Mention[]> {
  const places = columnsOf('words').filter(({ table, column }) => MAILED.includes(`${table}.${column}`));
  return findMentions(manager, { email, name: '' }, places);
}
