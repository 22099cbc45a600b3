import { type EntityManager } from 'typeorm';

import { enqueue } from '../jobs/enqueue.ts';
import { isMailAddress } from './mail-address.ts';
import { type MailContent, renderMail } from './mail-content.tsx';

/** A message is given up after so many attempts; one that failed after fewer was refused by the server of its recipient. */
export const MAX_ATTEMPTS = 20;

/** A message that somebody is to get. */
export interface NewMail {
  /** Names this message among all: a second one with the same key is not sent. */
  key: string;
  /** What it is for, such as `sign-up-link`. */
  purpose: string;
  /** Id of what it is about, so that it can be found and erased with it. */
  about?: string;
  to: string;
  content: MailContent;
  /** Address of ours at which a POST, by whoever holds it, says that no more is wanted (RFC 8058). */
  unsubscribeUrl?: string;
}

/**
 * Writes a message down to be sent by a job, in the caller's transaction: it goes if and only if the caller's own write
 * stands. Answers false when this message was there already, or its address is none (that of a source may be anything).
 */
export async function queueMail(manager: EntityManager, mail: NewMail): Promise<boolean> {
  if (!isMailAddress(mail.to)) return false;
  const { subject, text, html } = renderMail(mail.content);
  const rows: { id: string }[] = await manager.query(
    `insert into outgoing_mail (message_key, purpose, about, recipient, subject, body_text, body_html, unsubscribe_url)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (message_key) do nothing returning id`,
    [mail.key, mail.purpose, mail.about ?? null, mail.to, subject, text, html, mail.unsubscribeUrl ?? null],
  );
  for (const { id } of rows) await enqueue(manager, 'mail.send', { mailId: id });
  return rows.length > 0;
}

/** A message on its way. */
export interface WaitingMail {
  id: string;
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  unsubscribeUrl: string | null;
  /** This attempt counted. */
  attempts: number;
}

/** Takes a message for one attempt; null when it does not wait any more. */
export async function takeMail(manager: EntityManager, id: string): Promise<WaitingMail | null> {
  const [rows]: [WaitingMail[], number] = await manager.query(
    `update outgoing_mail set attempts = attempts + 1 where id = $1 and status = 'waiting'
     returning id::text, message_key as key, recipient as "to", subject, body_text as text, body_html as html,
               unsubscribe_url as "unsubscribeUrl", attempts`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * Writes down what became of a message. @param keep whether address and text stay, for the development mailbox
 */
export async function settleMail(
  manager: EntityManager,
  id: string,
  settled: { status: 'sent' | 'held' | 'failed'; error?: string; keep: boolean },
): Promise<void> {
  await manager.query(
    `update outgoing_mail
        set status = $2, last_error = $3, settled_at = now(),
            recipient = case when $4 then recipient end, subject = case when $4 then subject end,
            body_text = case when $4 then body_text end, body_html = case when $4 then body_html end,
            unsubscribe_url = case when $4 then unsubscribe_url end
      where id = $1`,
    [id, settled.status, settled.error ?? null, settled.keep],
  );
}

/** Has a message tried again later, after a failure of which the reason is kept. */
export async function postponeMail(
  manager: EntityManager,
  id: string,
  { reason, inSeconds }: { reason: string; inSeconds: number },
): Promise<void> {
  await manager.transaction(async (inner) => {
    await inner.query(`update outgoing_mail set last_error = $2 where id = $1`, [id, reason]);
    await enqueue(inner, 'mail.send', { mailId: id }, { inSeconds });
  });
}
