import { type EntityManager } from 'typeorm';

import { type Profile } from './profile.ts';

/** The profile of a supplier that lives. */
export interface LivingProfile {
  profile: Profile;
  /** False for one that was withdrawn. */
  published: boolean;
  /** ISO date-time. */
  updatedAt: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of a supplier. */
export function isSupplierId(text: string): boolean {
  return ID.test(text);
}

/**
 * Profiles of many suppliers, by the id that was asked for: of one that was merged away that of its survivor, however
 * often. Any text may be asked for; what is unknown is not in the answer. One statement.
 */
export async function profilesById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, LivingProfile>> {
  const asked = [...new Set(ids.filter(isSupplierId))];
  if (asked.length === 0) return new Map();
  const rows: { id: string; data: Profile; published: boolean; updatedAt: Date }[] = await manager.query(
    `with recursive step as (
       select a.id as asked, s.id, s.merged_into from unnest($1::uuid[]) as a (id) join supplier s on s.id = a.id
       union
       select step.asked, s.id, s.merged_into from step join supplier s on s.id = step.merged_into)
     select step.asked as id, p.data, p.published, p.updated_at as "updatedAt"
       from step join profile p on p.supplier_id = step.id
      where step.merged_into is null`,
    [asked],
  );
  const found = new Map(
    rows.map(({ id, data, published, updatedAt }) => [
      id,
      { profile: data, published, updatedAt: updatedAt.toISOString() },
    ]),
  );
  // Ids are the same in capitals and small letters; the answer is under what was asked.
  return new Map(
    ids.flatMap((id): [string, LivingProfile][] => {
      const living = found.get(id.toLowerCase());
      return living ? [[id, living]] : [];
    }),
  );
}
