import { type EntityManager } from 'typeorm';

/** What these actors (keys and accounts) are called, by actor; others have no entry. One query. */
export async function loadKeyNames(
  manager: EntityManager,
  actors: readonly string[],
): Promise<Map<string, string>> {
  const rows: { actor: string; name: string }[] = await manager.query(
    `select actor, name from actor_name where actor = any($1::text[])`,
    [[...new Set(actors)]],
  );
  return new Map(rows.map(({ actor, name }) => [actor, name]));
}
