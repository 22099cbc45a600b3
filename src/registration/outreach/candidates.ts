import { type EntityManager } from 'typeorm';

import { MAY_BE_MAILED } from '../../registry/reminders/due-reminders.ts';
import { isSaidBy } from '../../intake/own-word.ts';
import { stoppedItself } from '../registration-store.ts';
import { type Candidate } from './invitation.ts';

/** A firm is not invited anew within this many days. */
export const NOT_AGAIN_WITHIN_DAYS = 180;

/** A reminder comes after so many days at the earliest. */
export const REMIND_AFTER_DAYS = 14;

/** SQL for the hash under which the address `text` is known again. */
export const addressHash = (text: string): string =>
  `encode(sha256(convert_to(lower(${text}), 'UTF8')), 'hex')`;

/** The kind of source that firms come in by without having asked for it. */
const BY_DATABASE = 'supplier-database';

/**
 * SQL for the firms that may be written to now, as `c`: on the list by a supplier database and confirmed by nobody, with an address on
 * file, and nobody said no: whoever kept an entry and stopped did so too, and knows the way back. Of firms that share a mailbox the first; those with impact come first, for buyers look for them.
 */
const CANDIDATES = `select distinct on (contact.hash) h.supplier_id, h.data -> 'name' ->> 'value' as firm,
         h.data -> 'place' ->> 'value' as place, contact.email, contact.source, contact.hash, (h.data ->> 'impact')::boolean as impact
    from profile h
    join lateral (
      select r.cleaned ->> 'email' as email, o.name as source, ${addressHash(`r.cleaned ->> 'email'`)} as hash
        from record_match m
        join source_record r on r.id = m.record_id and r.superseded_at is null and r.cleaned ? 'email'
        join source o on o.code = r.source_code
       where m.supplier_id = h.supplier_id order by o.precedence, r.stated_on desc, r.id desc limit 1) contact on true
   where h.published and ${MAY_BE_MAILED}
     and exists (select from record_match m join source_record r on r.id = m.record_id and r.superseded_at is null
                   join source o on o.code = r.source_code
                  where m.supplier_id = h.supplier_id and o.kind = '${BY_DATABASE}')
     and not exists (select from record_match m join source_record r on r.id = m.record_id and r.superseded_at is null
                       join source o on o.code = r.source_code
                      where m.supplier_id = h.supplier_id and o.kind = 'self-registration')
     and not exists (select from registration g
                      where g.supplier_id = h.supplier_id and g.claim_proven_by is not null and g.status <> 'stopped')
     and not exists (select from former_match f join supplier was on was.id = f.supplier_id
                       join source_record own on own.id = f.record_id
                       join registration g on ${isSaidBy('own', 'g')}
                      where coalesce(was.merged_into, was.id) = h.supplier_id and ${stoppedItself('g')})
     and not exists (select from mail_refusal x where x.address_hash = contact.hash)
     and not exists (select from invitation b where b.address_hash = contact.hash and b.bounced_at is not null)`;

const NOT_LATELY = `not exists (select from invitation i
                      where (i.supplier_id = h.supplier_id or i.address_hash = contact.hash) and i.skipped is null
                        and i.created_at > now() - interval '${NOT_AGAIN_WITHIN_DAYS} days')`;

const FIRST_OF_MAILBOX = `order by contact.hash, impact desc, firm, h.supplier_id`;

/** The message that can be reminded of: sent two weeks ago or more, to the same address, and nothing came of it. */
const UNANSWERED = `select i.id from invitation i
    where i.supplier_id = c.supplier_id and i.address_hash = c.hash and i.reminder_of is null
      and i.sent_at < now() - interval '${REMIND_AFTER_DAYS} days' and i.sent_at > now() - interval '${NOT_AGAIN_WITHIN_DAYS} days'
      and i.claimed_at is null and not exists (select from invitation again where again.reminder_of = i.id)
    order by i.sent_at desc limit 1`;

const SOURCES = {
  first: `(${CANDIDATES} and ${NOT_LATELY} ${FIRST_OF_MAILBOX}) c cross join (select null::uuid as id) of`,
  reminder: `(${CANDIDATES} ${FIRST_OF_MAILBOX}) c cross join lateral (${UNANSWERED}) of`,
};

/** Who can be written to now, and how many there are in all. */
export async function findCandidates(
  manager: EntityManager,
  kind: 'first' | 'reminder',
  limit: number,
): Promise<{ items: Candidate[]; total: number }> {
  const rows: (Candidate & { total: number })[] = await manager.query(
    `select c.supplier_id as "supplierId", c.firm, c.place, c.email, c.source, of.id as "reminderOf", (count(*) over ())::int as total
       from ${SOURCES[kind]} order by c.impact desc, c.firm, c.supplier_id limit $1`,
    [limit],
  );
  return { items: rows.map(({ total: _, ...candidate }) => candidate), total: rows[0]?.total ?? 0 };
}

/** Whether a firm may still be written to at this address: something may have happened since it was chosen. */
export async function mayStillBeInvited(
  manager: EntityManager,
  { supplierId, email }: { supplierId: string; email: string },
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from (${CANDIDATES} and h.supplier_id = $1) c where lower(c.email) = lower($2)`,
    [supplierId, email],
  );
  return rows.length > 0;
}
