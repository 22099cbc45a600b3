import { type EntityManager } from 'typeorm';

import { isSaidBy } from '../../intake/own-word.ts';
import { type ReminderFacts } from './reminder-text.ts';

/** A firm that must be reminded: of which label, how long before, and where. */
export interface DueReminder extends ReminderFacts {
  supplierId: string;
  schemeCode: string;
  daysBefore: 90 | 30 | 0;
  recipient: string;
}

/** Somebody still hears of a label's end this many days after it: the register may have been out of order on the day. */
const LATE_DAYS = 7;

/** Who is found this shortly before the second message waits for that one: two within two weeks are one too many. */
const ALMOST_DAYS = 45;

/**
 * SQL for: holding `h` really ends then, on the day `$1`: it is verified, the firm's own, nobody took it back, and there is
 * no later one. A label that comes with another one of the same certificate is not named beside it.
 */
export const REALLY_ENDS = `h.basis = 'verified' and h.via_kvk is null and coalesce(h.valid_from, h.stated_on) <= $1::date
        and (h.withdrawn_on is null or h.withdrawn_on > $1::date) and (h.replaced_on is null or h.replaced_on > $1::date)
        and not exists (
          select from label_holding later
           where later.supplier_id = h.supplier_id and later.scheme_code = h.scheme_code and later.basis = 'verified'
             and (later.valid_until is null or later.valid_until > h.valid_until)
             and (later.withdrawn_on is null or later.withdrawn_on > $1::date) and later.replaced_on is null)
        and not exists (
          select from label_holding above join label_scheme a on a.code = above.scheme_code
           where above.supplier_id = h.supplier_id and above.record_id is not distinct from h.record_id
             and above.check_id is not distinct from h.check_id and a.implies_scheme = h.scheme_code)`;

/**
 * SQL for: no source says of supplier `h.supplier_id` that it wants no mail, and nobody there said so by a link in one, nor at an
 * entry that was merged into it.
 */
export const MAY_BE_MAILED = `not exists (
          select from record_match m join source_record r on r.id = m.record_id and r.superseded_at is null
           where m.supplier_id = h.supplier_id and (r.cleaned ->> 'nonMailing')::boolean)
        and not exists (
          select from mail_refusal said_no join supplier who on who.id = said_no.supplier_id
           where coalesce(who.merged_into, who.id) = h.supplier_id)`;

/**
 * Whom to remind on a day (ISO date), and of what: published firms with a mail address whose label ends within 90 days, once
 * for each of 90, 30 and 0 days before. One query, whatever the number of firms.
 */
export async function findDueReminders(manager: EntityManager, today: string): Promise<DueReminder[]> {
  const rows: { due: DueReminder }[] = await manager.query(
    `with ending as (
       select distinct on (h.supplier_id, h.scheme_code) h.*,
              case when h.valid_until - $1::date > 30 then 90 when h.valid_until - $1::date > 0 then 30 else 0 end as days_before
         from label_holding h
        where h.valid_until between $1::date - ${LATE_DAYS} and $1::date + 90
          and h.valid_until - $1::date not between 31 and ${ALMOST_DAYS} and ${REALLY_ENDS} and ${MAY_BE_MAILED}
        order by h.supplier_id, h.scheme_code, h.valid_until desc)
     select jsonb_strip_nulls(jsonb_build_object(
              'supplierId', h.supplier_id, 'lang', coalesce(spoken.lang, 'nl'), 'schemeCode', h.scheme_code, 'validUntil', h.valid_until,
              'untilBasis', h.until_basis, 'daysBefore', h.days_before, 'recipient', contact.email,
              'firm', p.data -> 'name' ->> 'value', 'label', s.name, 'levelName', h.level_name, 'issuer', s.issuer)) as due
       from ending h
       join label_scheme s on s.code = h.scheme_code
       join profile p on p.supplier_id = h.supplier_id and p.published
       join lateral (
         select r.cleaned ->> 'email' as email
           from record_match m
           join source_record r on r.id = m.record_id and r.superseded_at is null and r.cleaned ? 'email'
           join source o on o.code = r.source_code
          where m.supplier_id = h.supplier_id order by o.precedence, r.stated_on desc, r.id desc limit 1) contact on true
       left join lateral (
         select g.lang from record_match m
           join source_record own on own.id = m.record_id
           join registration g on ${isSaidBy('own', 'g')}
          where m.supplier_id = h.supplier_id order by g.updated_at desc, g.id limit 1) spoken on true
      where not exists (
        select from label_reminder earlier
         where earlier.supplier_id = h.supplier_id and earlier.scheme_code = h.scheme_code
           and earlier.valid_until = h.valid_until and earlier.days_before = h.days_before)
      order by h.supplier_id, h.scheme_code`,
    [today],
  );
  return rows.map(({ due }) => due);
}
