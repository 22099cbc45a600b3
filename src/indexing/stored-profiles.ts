import { type EntityManager } from 'typeorm';

import { type Profile } from '../registry/profile.ts';
import { type StoredProfile } from './to-document.ts';

interface Row {
  id: string;
  data: Profile;
  revision: string;
  updatedAt: string;
}

const COLUMNS = `supplier_id as id, data, content_hash as revision,
  to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"`;

/** The published profiles among these suppliers. */
export async function loadPublished(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<StoredProfile[]> {
  const rows: Row[] = await manager.query(
    `select ${COLUMNS} from profile where published and supplier_id = any($1::uuid[])`,
    [supplierIds],
  );
  return rows.map(toStored);
}

/** Up to `limit` published profiles behind an id, in the order of ids; empty at the end. */
export async function loadPublishedAfter(
  manager: EntityManager,
  after: string | null,
  limit: number,
): Promise<StoredProfile[]> {
  const rows: Row[] = await manager.query(
    `select ${COLUMNS} from profile
      where published and ($1::uuid is null or supplier_id > $1::uuid)
      order by supplier_id limit $2`,
    [after, limit],
  );
  return rows.map(toStored);
}

/** Id and revision of every published profile. */
export async function publishedRevisions(manager: EntityManager): Promise<Map<string, string>> {
  const rows: { id: string; revision: string }[] = await manager.query(
    `select supplier_id as id, content_hash as revision from profile where published`,
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

function toStored({ data, revision, updatedAt }: Row): StoredProfile {
  return { profile: data, revision, updatedAt };
}
