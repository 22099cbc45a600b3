import { type EntityManager } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { type DueReminder, MAY_BE_MAILED, REALLY_ENDS } from './due-reminders.ts';
import { reminderText } from './reminder-text.ts';

export const REMINDER_STATUSES = ['waiting', 'sent', 'failed', 'cancelled'] as const;
export type ReminderStatus = (typeof REMINDER_STATUSES)[number];

/** A message to a firm, as it is to be sent or was. */
export interface Reminder {
  id: string;
  supplierId: string;
  /** Code of the label. */
  label: string;
  /** ISO dates. */
  validUntil: string;
  decidedOn: string;
  daysBefore: 90 | 30 | 0;
  status: ReminderStatus;
  /** Mail address; null once the message is not to be sent any more. */
  recipient: string | null;
  subject: string;
  body: string;
  attempts: number;
  /** Why the last attempt failed. */
  lastError: string | null;
  /** ISO date-time. */
  sentAt: string | null;
}

/** Writes the messages down, to be sent; who has one already gets none. */
export async function storeReminders(
  manager: EntityManager,
  due: readonly DueReminder[],
  today: string,
): Promise<void> {
  await manager.query(
    `insert into label_reminder (supplier_id, scheme_code, valid_until, days_before, decided_on, recipient, lang, subject, body)
     select "supplierId", "schemeCode", "validUntil", "daysBefore", $2, recipient, lang, subject, body
       from jsonb_to_recordset($1::jsonb) as row ("supplierId" uuid, "schemeCode" text, "validUntil" date,
            "daysBefore" smallint, recipient text, lang text, subject text, body text)
     on conflict (supplier_id, scheme_code, valid_until, days_before) do nothing`,
    [JSON.stringify(due.map((one) => ({ ...one, ...reminderText(one, today) }))), today],
  );
}

/**
 * Cancels messages that wait and are not true any more: the firm has renewed, the label was taken back, or the firm wants no
 * mail or is gone. The address goes with it. @param today ISO date
 */
export async function cancelOutdated(manager: EntityManager, today: string): Promise<void> {
  await manager.query(
    `update label_reminder r set status = 'cancelled', recipient = null
      where r.status = 'waiting' and not exists (
        select from label_holding h
          join profile p on p.supplier_id = h.supplier_id and p.published
         where h.supplier_id = r.supplier_id and h.scheme_code = r.scheme_code and h.valid_until = r.valid_until
           and ${REALLY_ENDS} and ${MAY_BE_MAILED})`,
    [today],
  );
}

const COLUMNS = `id::text, supplier_id as "supplierId", scheme_code as label, valid_until::text as "validUntil",
  decided_on::text as "decidedOn", days_before as "daysBefore", status, recipient, subject, body, attempts,
  last_error as "lastError", to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sentAt"`;

/** One page of the messages, the newest first. */
export async function loadReminders(
  manager: EntityManager,
  { status, page, pageSize }: { status?: ReminderStatus; page: number; pageSize: number },
): Promise<Page<Reminder>> {
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from label_reminder where $1::text is null or status = $1`,
    [status ?? null],
  );
  const items: Reminder[] = await manager.query(
    `select ${COLUMNS} from label_reminder where $1::text is null or status = $1 order by id desc limit $2 offset $3`,
    [status ?? null, pageSize, (page - 1) * pageSize],
  );
  return { items, total: count?.total ?? 0, page, pageSize };
}

/** A message that is to go, and the language that it was written in. */
export type WaitingReminder = Reminder & { lang: MailLang };

/** After this long somebody else may try a message that was taken and not written down as sent. */
const TAKEN_FOR = `interval '10 minutes'`;

/** Takes the next message that is to be sent; nobody else takes it meanwhile. Null when none waits. */
export async function takeReminder(manager: EntityManager): Promise<WaitingReminder | null> {
  const [rows]: [WaitingReminder[], number] = await manager.query(
    `update label_reminder set attempts = attempts + 1, next_attempt_at = now() + ${TAKEN_FOR}
      where id = (select id from label_reminder where status = 'waiting' and next_attempt_at <= now()
                   order by next_attempt_at, id limit 1 for update skip locked)
     returning ${COLUMNS}, lang`,
  );
  return rows[0] ?? null;
}

/** Writes down that a message was sent. The address is not needed any more. */
export async function markSent(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `update label_reminder set status = 'sent', sent_at = now(), recipient = null, last_error = null where id = $1`,
    [id],
  );
}

/** Writes down that a message was not sent: to be tried again after a pause that doubles, or given up. */
export async function markNotSent(
  manager: EntityManager,
  id: string,
  { reason, giveUp }: { reason: string; giveUp: boolean },
): Promise<void> {
  await manager.query(
    `update label_reminder
        set last_error = $2, status = case when $3 then 'failed' else status end,
            recipient = case when $3 then null else recipient end,
            next_attempt_at = now() + ${TAKEN_FOR} * power(2, least(attempts, 8))
      where id = $1`,
    [id, reason, giveUp],
  );
}
