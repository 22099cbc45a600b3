import { type EntityManager } from 'typeorm';

/** Who delivered an import. */
export interface Requester {
  /** `api-key:<id>`, `user:<id>`, `command-line` ... */
  actor: string;
  /** What that key or account is called; null for any other actor. */
  keyName: string | null;
}

/** Who delivered these imports, by the id of the import. */
export async function loadRequesters(
  manager: EntityManager,
  importIds: readonly string[],
): Promise<Map<string, Requester>> {
  const rows: (Requester & { id: string })[] = await manager.query(
    `select i.id, i.requested_by as actor, k.name as "keyName"
       from import i left join actor_name k on k.actor = i.requested_by
      where i.id = any($1::uuid[])`,
    [importIds],
  );
  return new Map(rows.map(({ id, ...requester }) => [id, requester]));
}
