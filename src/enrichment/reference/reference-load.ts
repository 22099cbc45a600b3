import { type EntityManager } from 'typeorm';

/** First key of the advisory lock under which reference data are loaded; the second is made of the set's name. */
const REFERENCE_LOCK = 7_640_004;

/**
 * Loads a set of reference data in one transaction, unless exactly this content is there already.
 * @returns true when it was loaded, so that whatever was made with the old data can be made again.
 */
export async function loadReference(
  manager: EntityManager,
  name: string,
  contentHash: string,
  load: (manager: EntityManager) => Promise<void>,
): Promise<boolean> {
  return manager.transaction(async (m) => {
    await m.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [REFERENCE_LOCK, name]);
    const same: unknown[] = await m.query(
      `select 1 from reference_load where name = $1 and content_hash = $2`,
      [name, contentHash],
    );
    if (same.length > 0) return false;
    await load(m);
    await m.query(
      `insert into reference_load (name, content_hash) values ($1, $2)
       on conflict (name) do update set content_hash = excluded.content_hash, loaded_at = now()`,
      [name, contentHash],
    );
    return true;
  });
}
