import { createHash } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type ShortlistQuery } from '../discovery/shortlist/shortlist-query.ts';
import { type ShortlistResult } from '../discovery/shortlist/shortlist.ts';
import { type FrozenShortlist } from './purchase-request.ts';

/** Keeps a shortlist as the next version of a request. Answers its version. */
export async function freeze(
  manager: EntityManager,
  requestId: string,
  values: { asked: ShortlistQuery; content: ShortlistResult; by: string; at: Date },
): Promise<number> {
  const content = JSON.stringify(values.content);
  const [row]: { version: number }[] = await manager.query(
    `insert into frozen_shortlist (request_id, version, made_at, made_by, query, content, content_hash)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from frozen_shortlist where request_id = $1
     returning version`,
    [requestId, values.at, values.by, JSON.stringify(values.asked), content, hashOf(values.content)],
  );
  if (!row) throw new Error('the shortlist was not kept');
  return row.version;
}

/** Every shortlist of a request, the oldest first. */
export async function frozenShortlists(
  manager: EntityManager,
  requestId: string,
): Promise<FrozenShortlist[]> {
  const rows: (Omit<FrozenShortlist, 'madeAt'> & { madeAt: Date })[] = await manager.query(
    `select version, made_at as "madeAt", made_by as "madeBy", query as asked, content, content_hash as "contentHash"
       from frozen_shortlist where request_id = $1 order by version`,
    [requestId],
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/** The latest shortlist of a request; null when there is none. */
export async function latestContent(
  manager: EntityManager,
  requestId: string,
): Promise<ShortlistResult | null> {
  const [row]: { content: ShortlistResult }[] = await manager.query(
    `select content from frozen_shortlist where request_id = $1 order by version desc limit 1`,
    [requestId],
  );
  return row?.content ?? null;
}

/** SHA-256 of a content, hex, however its properties are ordered: a database does not keep their order. */
export function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]: [string, unknown]) => [name, sorted(part)]));
}
