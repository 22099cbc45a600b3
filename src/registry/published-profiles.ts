import { type EntityManager } from 'typeorm';

import { type Profile } from './profile.ts';

/** Which published suppliers are wanted; all conditions that are given hold together. */
export interface ProfileFilter {
  /** CBS code of the municipality that the firm is in. */
  municipality?: string;
  /** With, or without, a verified label that is valid. */
  impact?: boolean;
  /** Code of a source that speaks about the firm. */
  source?: string;
  /** Only these suppliers. */
  ids?: readonly string[];
}

/** A profile as it is published. */
export interface PublishedProfile {
  profile: Profile;
  /** ISO date-times, UTC. */
  createdAt: string;
  updatedAt: string;
}

/** At most `limit` published profiles behind an id, in the order of ids; fewer at the end. */
export async function profilesAfter(
  manager: EntityManager,
  filter: ProfileFilter,
  after: string | null,
  limit: number,
): Promise<PublishedProfile[]> {
  const rows: { profile: Profile; createdAt: Date; updatedAt: Date }[] = await manager.query(
    `select data as profile, created_at as "createdAt", updated_at as "updatedAt" from profile
      where published and ($1::uuid is null or supplier_id > $1)
        and ($3::text is null or data -> 'municipality' ->> 'code' = $3)
        and ($4::boolean is null or (data ->> 'impact')::boolean = $4)
        and ($5::text is null or data -> 'sources' ? $5)
        and ($6::uuid[] is null or supplier_id = any($6))
      order by supplier_id limit $2`,
    [
      after,
      limit,
      filter.municipality ?? null,
      filter.impact ?? null,
      filter.source ?? null,
      filter.ids ?? null,
    ],
  );
  return rows.map(({ profile, createdAt, updatedAt }) => ({
    profile,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

/** Read at a time: some 2 MB of profiles. */
const CHUNK = 500;

/**
 * All of them, one after the other, with bounded memory and no transaction that lasts: what changes meanwhile may or may not
 * be in it, and is in the feed of changes after a cursor that was taken before.
 */
export async function* allProfiles(
  manager: EntityManager,
  filter: ProfileFilter,
): AsyncGenerator<PublishedProfile> {
  for (let after: string | null = null; ;) {
    const chunk: PublishedProfile[] = await profilesAfter(manager, filter, after, CHUNK);
    yield* chunk;
    if (chunk.length < CHUNK) return;
    after = chunk.at(-1)?.profile.supplierId ?? null;
  }
}
