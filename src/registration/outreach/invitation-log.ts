import { type EntityManager } from 'typeorm';

import { type Invitation } from './invitation.ts';

const iso = (column: string, name: string): string =>
  `to_char(i.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "${name}"`;

/** Every message that there was, the latest first. */
export async function listInvitations(
  manager: EntityManager,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: Invitation[]; total: number }> {
  const rows: (Invitation & { total: number })[] = await manager.query(
    `select i.id, b.number::text as batch, b.kind, coalesce(s.merged_into, s.id) as "supplierId",
            coalesce(p.data -> 'name' ->> 'value', s.id::text) as firm, i.email,
            ${iso('written_at', 'writtenAt')}, ${iso('sent_at', 'sentAt')}, ${iso('opened_at', 'openedAt')},
            ${iso('claimed_at', 'claimedAt')}, ${iso('refused_at', 'refusedAt')}, ${iso('bounced_at', 'bouncedAt')},
            i.bounce_reason as "bounceReason", i.skipped, (count(*) over ())::int as total
       from invitation i join invitation_batch b on b.id = i.batch_id join supplier s on s.id = i.supplier_id
       left join profile p on p.supplier_id = coalesce(s.merged_into, s.id)
      order by b.number desc, i.written_at desc nulls first, i.id limit $1 offset $2`,
    [limit, offset],
  );
  return { items: rows.map(({ total: _, ...invitation }) => invitation), total: rows[0]?.total ?? 0 };
}
