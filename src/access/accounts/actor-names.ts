import { type EntityManager } from 'typeorm';

/**
 * What colleagues call those whom an audit trail names (`user:ID`, `api-key:ID`): the name of the account or of the key.
 * Who is gone, and what is neither, is missing from the answer. One statement.
 */
export async function actorNames(
  manager: EntityManager,
  actors: readonly string[],
): Promise<Map<string, string>> {
  const rows: { actor: string; name: string }[] = await manager.query(
    `select 'user:' || id as actor, name from app_user where 'user:' || id = any($1::text[])
     union all
     select 'api-key:' || id, name from api_key where 'api-key:' || id = any($1::text[])`,
    [[...new Set(actors)]],
  );
  return new Map(rows.map(({ actor, name }) => [actor, name]));
}
