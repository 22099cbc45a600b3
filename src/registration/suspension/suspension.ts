import { type EntityManager } from 'typeorm';

/** A firm that is kept off the list while somebody looks into it. */
export interface Suspension {
  id: string;
  supplierId: string;
  /** Why, for stewards and for the firm itself; for nobody else. */
  reason: string;
  /** ISO date of its last day; null: until somebody lifts it. */
  until: string | null;
  suspendedBy: string;
  /** ISO, UTC. */
  suspendedAt: string;
  endedAt: string | null;
  /** `system` when its last day was over. */
  endedBy: string | null;
}

const iso = (column: string): string =>
  `to_char(x.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const COLUMNS = `x.id, x.supplier_id as "supplierId", x.reason, x.until::text, x.suspended_by as "suspendedBy",
  ${iso('suspended_at')} as "suspendedAt", ${iso('ended_at')} as "endedAt", x.ended_by as "endedBy"`;

/** Every suspension of a supplier and of those that were merged into it, the newest first. */
export async function suspensionsOf(manager: EntityManager, supplierId: string): Promise<Suspension[]> {
  return manager.query<Suspension[]>(
    `select ${COLUMNS} from suspension x join supplier s on s.id = x.supplier_id
      where coalesce(s.merged_into, s.id) = $1 order by x.ended_at is not null, x.suspended_at desc limit 20`,
    [supplierId],
  );
}

/** The one that keeps a supplier off the list now; null when it may be on it. */
export async function openSuspension(manager: EntityManager, supplierId: string): Promise<Suspension | null> {
  const [newest] = await suspensionsOf(manager, supplierId);
  return newest && newest.endedAt === null ? newest : null;
}

/** Writes one down. False when the supplier is suspended already. */
export async function insertSuspension(
  manager: EntityManager,
  { supplierId, reason, until, by }: { supplierId: string; reason: string; until: string | null; by: string },
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `insert into suspension (supplier_id, reason, until, suspended_by) values ($1, $2, $3, $4)
     on conflict (supplier_id) where ended_at is null do nothing returning id`,
    [supplierId, reason, until, by],
  );
  return rows.length > 0;
}

/** Ends all that keep this supplier off the list; answers how many. */
export async function endSuspensionsOf(
  manager: EntityManager,
  supplierId: string,
  by: string,
): Promise<number> {
  const [, count]: [unknown[], number] = await manager.query(
    `update suspension x set ended_at = now(), ended_by = $2
       from supplier s
      where s.id = x.supplier_id and coalesce(s.merged_into, s.id) = $1 and x.ended_at is null`,
    [supplierId, by],
  );
  return count;
}

/** Suppliers of whom a suspension has had its last day. @param today ISO date */
export async function suspensionsThatAreOver(manager: EntityManager, today: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct coalesce(s.merged_into, s.id) as id
       from suspension x join supplier s on s.id = x.supplier_id
      where x.ended_at is null and x.until < $1::date`,
    [today],
  );
  return rows.map(({ id }) => id);
}

/** Ends those that have had their last day. @param today ISO date */
export async function endSuspensionsThatAreOver(manager: EntityManager, today: string): Promise<void> {
  await manager.query(
    `update suspension set ended_at = now(), ended_by = 'system' where ended_at is null and until < $1::date`,
    [today],
  );
}
