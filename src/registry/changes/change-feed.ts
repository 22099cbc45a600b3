import { type EntityManager } from 'typeorm';

export type ChangeKind = 'published' | 'updated' | 'withdrawn' | 'merged';

/** One change to what is published about a supplier. */
export interface Change {
  /** Rises with every change; most numbers are never used (migration `changes-by-the-clock`). */
  sequence: number;
  /** ISO date-time, UTC. */
  at: string;
  kind: ChangeKind;
  supplierId: string;
  /** Of `merged`: the supplier that it is part of now. */
  mergedInto?: string;
}

/** What follows on a cursor. */
export interface ChangePage {
  items: Change[];
  /** Cursor to ask on with: the number of the last change that was given. */
  next: string;
  /** Cursor of the newest change there is; equal to `next` for whoever is in step. */
  newest: string;
}

/** Cursor before the first change. */
export const FROM_THE_START = '0';

/**
 * Changes after a cursor, in order. Each change is seen once by whoever asks on with `next`: numbers are given out one
 * transaction at a time (migration `changes-in-turn`), so none appears behind a cursor that has passed it.
 * @param since the `next` of the answer before, or `0`
 */
export async function changesSince(
  manager: EntityManager,
  since: string,
  limit: number,
): Promise<ChangePage> {
  const rows: { sequence: string; at: Date; kind: ChangeKind; supplierId: string; into: string | null }[] =
    await manager.query(
      `with recursive page as (
         select sequence, at, kind, supplier_id from change where sequence > $1::bigint order by sequence limit $2),
       step as (
         select distinct s.id as asked, s.id, s.merged_into from page join supplier s on s.id = page.supplier_id
          where page.kind = 'merged'
         union
         select step.asked, s.id, s.merged_into from step join supplier s on s.id = step.merged_into)
       select page.sequence, page.at, page.kind, page.supplier_id as "supplierId", step.id as into
         from page left join step on step.asked = page.supplier_id and page.kind = 'merged'
                                 and step.merged_into is null and step.id <> step.asked
        order by page.sequence`,
      [since, limit],
    );
  return {
    items: rows.map(({ sequence, at, kind, supplierId, into }) => ({
      sequence: Number(sequence),
      at: at.toISOString(),
      kind,
      supplierId,
      ...(into ? { mergedInto: into } : {}),
    })),
    next: rows.at(-1)?.sequence ?? since,
    newest: await newestChange(manager),
  };
}

/**
 * Whether this register gave a cursor out: the start, or a change that it has; the number before one will do, too. After a
 * restored backup it has those no more that came since the dump, and gives none of their numbers out again.
 */
export async function isCursor(manager: EntityManager, cursor: string): Promise<boolean> {
  if (BigInt(cursor) === BigInt(FROM_THE_START)) return true;
  const found: unknown[] = await manager.query(
    `select from change where sequence in ($1::bigint, $1::bigint + 1) limit 1`,
    [cursor],
  );
  return found.length > 0;
}

/** Cursor of the newest change; `0` when there was none yet. */
export async function newestChange(manager: EntityManager): Promise<string> {
  const [row]: { newest: string }[] = await manager.query(
    `select coalesce(max(sequence), 0)::text as newest from change`,
  );
  return row?.newest ?? FROM_THE_START;
}
