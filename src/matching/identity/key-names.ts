import { type EntityManager } from 'typeorm';

/** What the keys of these actors (`api-key:<id>`) are called, by actor; others have no entry. One query. */
export async function loadKeyNames(
  manager: EntityManager,
  actors: readonly string[],
): Promise<Map<string, string>> {
  const rows: { actor: string; name: string }[] = await manager.query(
    `select 'api-key:' || id as actor, name from api_key where 'api-key:' || id = any($1::text[])`,
    [[...new Set(actors)]],
  );
  return new Map(rows.map(({ actor, name }) => [actor, name]));
}
