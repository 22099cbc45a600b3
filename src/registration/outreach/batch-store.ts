import { type EntityManager } from 'typeorm';

import { MAX_ATTEMPTS } from '../../platform/mail/mail-outbox.ts';
import { addressHash } from './candidates.ts';
import { type BatchCounts, type Candidate, type InvitationBatch, type StopReason } from './invitation.ts';

/** SQL for what became of the messages `i`. */
const COUNTS = `jsonb_build_object(
    'waiting', count(i.id) filter (where i.written_at is null and i.skipped is null),
    'written', count(i.written_at), 'sent', count(i.sent_at), 'bounced', count(i.bounced_at), 'opened', count(i.opened_at),
    'claimed', count(i.claimed_at), 'refused', count(i.refused_at), 'skipped', count(i.skipped))`;

const SELECT = `select b.id, b.number::text, b.kind, b.lang, b.size, b.started_by as "startedBy",
    to_char(b.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startedAt", b.status,
    b.stop_reason as "stopReason", ${COUNTS} as counts
  from invitation_batch b left join invitation i on i.batch_id = b.id`;

/** The newest first. @param running only those that still write */
export async function listBatches(manager: EntityManager, running = false): Promise<InvitationBatch[]> {
  return manager.query<InvitationBatch[]>(
    `${SELECT} where b.status = 'running' or not $1 group by b.id order by b.number desc limit 50`,
    [running],
  );
}

/** What became of all messages there ever were. */
export async function countAll(manager: EntityManager): Promise<BatchCounts> {
  const [row]: { counts: BatchCounts }[] = await manager.query(
    `select ${COUNTS} as counts from invitation i`,
  );
  if (!row) throw new Error('a count has one row');
  return row.counts;
}

/** Writes down who is to get a message; answers the number of the batch. */
export async function insertBatch(
  manager: EntityManager,
  batch: { kind: 'first' | 'reminder'; lang: 'nl' | 'en'; by: string; candidates: readonly Candidate[] },
): Promise<string> {
  const { kind, lang, by, candidates } = batch;
  const [row]: { id: string; number: string }[] = await manager.query(
    `insert into invitation_batch (kind, lang, size, started_by) values ($1, $2, $3, $4) returning id, number::text`,
    [kind, lang, candidates.length, by],
  );
  if (!row) throw new Error('the batch was not written');
  await manager.query(
    `insert into invitation (batch_id, supplier_id, reminder_of, email, address_hash)
     select $1, c.supplier_id, c.reminder_of, c.email, ${addressHash('c.email')}
       from unnest($2::uuid[], $3::uuid[], $4::text[]) with ordinality as c (supplier_id, reminder_of, email, place) order by c.place`,
    [
      row.id,
      candidates.map(({ supplierId }) => supplierId),
      candidates.map(({ reminderOf }) => reminderOf),
      candidates.map(({ email }) => email),
    ],
  );
  return row.number;
}

/** Ends a batch that runs; messages that were not written are not there any more. False when it had ended already. */
export async function endBatch(
  manager: EntityManager,
  id: string,
  reason: StopReason | null,
): Promise<boolean> {
  const [ended]: [unknown[], number] = await manager.query(
    `update invitation_batch set status = case when $2::text is null then 'done' else 'stopped' end, stop_reason = $2, ended_at = now()
      where id::text = $1 and status = 'running' returning id`,
    [id, reason],
  );
  if (ended.length === 0) return false;
  await manager.query(
    `delete from invitation where batch_id::text = $1 and written_at is null and skipped is null`,
    [id],
  );
  return true;
}

/** A message that is to be written. */
export interface WaitingInvitation {
  id: string;
  supplierId: string;
  email: string;
  kind: 'first' | 'reminder';
  lang: 'nl' | 'en';
  firm: string;
  /** What the source of the address is called. */
  source: string;
}

/** The next ones of a batch, those with impact first; locked until the end of the transaction. */
export async function nextOf(
  manager: EntityManager,
  batchId: string,
  limit: number,
): Promise<WaitingInvitation[]> {
  return manager.query<WaitingInvitation[]>(
    `select i.id, i.supplier_id as "supplierId", i.email, b.kind, b.lang, p.data -> 'name' ->> 'value' as firm,
            coalesce((select o.name from record_match m
                        join source_record r on r.id = m.record_id and r.superseded_at is null
                        join source o on o.code = r.source_code
                       where m.supplier_id = i.supplier_id and lower(r.cleaned ->> 'email') = lower(i.email)
                       order by o.precedence limit 1), '') as source
       from invitation i join invitation_batch b on b.id = i.batch_id join profile p on p.supplier_id = i.supplier_id
      where i.batch_id = $1 and i.written_at is null and i.skipped is null
      order by (p.data ->> 'impact')::boolean desc, firm, i.id limit $2 for update of i skip locked`,
    [batchId, limit],
  );
}

/** Writes down that a message went to the mail, or why it did not. */
export async function settleInvitation(
  manager: EntityManager,
  id: string,
  skipped: 'not-now' | 'address' | null,
): Promise<void> {
  await manager.query(
    `update invitation set written_at = case when $2::text is null then now() end, skipped = $2,
            email = case when $2::text is null then email end where id = $1`,
    [id, skipped],
  );
}

/**
 * Reads from the mail what became of messages: sent, kept in by a demo installation (which counts as sent), or given up. Of
 * these, what the server of the recipient refused bounced. What ran out of attempts never left us, which says nothing of the
 * address: it counts as not written, and the firm can be written to in another batch.
 */
export async function collectOutcomes(manager: EntityManager): Promise<void> {
  await manager.query(
    `update invitation i
        set sent_at = case when m.status in ('sent', 'held') then m.settled_at end,
            bounced_at = case when m.status = 'failed' and not never_left then m.settled_at end,
            bounce_reason = case when m.status = 'failed' then left(m.last_error, 300) end,
            skipped = case when never_left then 'not-now' end,
            written_at = case when not never_left then i.written_at end,
            email = case when not never_left then i.email end,
            reminder_of = case when not never_left then i.reminder_of end
       from outgoing_mail m, lateral (select m.status = 'failed' and m.attempts >= $1 as never_left) f
      where m.about = i.id::text and m.purpose = 'invitation' and m.status in ('sent', 'held', 'failed')
        and i.written_at is not null and i.sent_at is null and i.bounced_at is null`,
    [MAX_ATTEMPTS],
  );
}
