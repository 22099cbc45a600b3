import { hash as hashOf } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type SupplierFacts, mergeProfile } from './merge-profile.ts';
import { suspendedAmong } from './suspended.ts';

/** What suppliers have to be published with, and those of which there is nothing to publish. */
export interface MadeProfiles {
  /** With the profile as JSON. */
  made: { id: string; data: string; hash: string }[];
  empty: string[];
}

/**
 * Makes the profiles of suppliers from their facts, and writes nothing.
 * @param today ISO date
 */
export async function makeProfiles(
  manager: EntityManager,
  facts: readonly SupplierFacts[],
  today: string,
): Promise<MadeProfiles> {
  const suspended = await suspendedAmong(
    manager,
    facts.map(({ supplierId }) => supplierId),
  );
  const merged = facts.map((fact) => ({
    id: fact.supplierId,
    profile: suspended.has(fact.supplierId) ? null : mergeProfile(fact, today),
  }));
  const made = merged.flatMap(({ id, profile }) => {
    if (!profile) return [];
    const data = JSON.stringify(profile);
    return [{ id, data, hash: contentHash(data) }];
  });
  return { made, empty: merged.filter(({ profile }) => !profile).map(({ id }) => id) };
}

/**
 * Makes the profiles of suppliers from their facts and writes those that changed, with an entry in the change feed.
 * A supplier about which nothing is said any more, or that is suspended, is withdrawn. Returns the ids that changed.
 * @param today ISO date
 */
export async function publishProfiles(
  manager: EntityManager,
  facts: readonly SupplierFacts[],
  today: string,
): Promise<string[]> {
  const { made, empty } = await makeProfiles(manager, facts, today);
  const rows: { id: string }[] = await manager.query(
    `with made as (
       select * from rows from (unnest($1::uuid[]), jsonb_array_elements($2::jsonb), unnest($3::text[]))
                       as m (supplier_id, data, content_hash)),
     written as (
       insert into profile (supplier_id, data, content_hash)
       select supplier_id, data, content_hash from made
       on conflict (supplier_id) do update
          set data = excluded.data, content_hash = excluded.content_hash, published = true, updated_at = now()
        where profile.content_hash <> excluded.content_hash or not profile.published
       returning supplier_id, created_at = updated_at as is_new),
     withdrawn as (
       update profile set published = false, updated_at = now()
        where supplier_id = any($4::uuid[]) and published returning supplier_id),
     announced as (
       insert into change (kind, supplier_id)
       select case when is_new then 'published' else 'updated' end, supplier_id from written
       union all
       select case when s.merged_into is null then 'withdrawn' else 'merged' end, w.supplier_id
         from withdrawn w join supplier s on s.id = w.supplier_id
       returning supplier_id)
     select supplier_id as id from announced`,
    // One JSON text for all: an array of texts would have each of its quotes escaped, and read back.
    [
      made.map(({ id }) => id),
      `[${made.map(({ data }) => data).join(',')}]`,
      made.map(({ hash }) => hash),
      empty,
    ],
  );
  return rows.map(({ id }) => id);
}

/** Two profiles with the same hash show the same; when a statement was made is no difference in itself. */
function contentHash(data: string): string {
  return hashOf('sha256', data, 'base64url');
}
