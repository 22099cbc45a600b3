import { randomUUID } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { type NewMail, queueMail } from '../../platform/mail/mail-outbox.ts';
import { accountNewsMail } from './account-news-mail.ts';
import { type AccountNews } from './account-news-texts.ts';

/** Mails the owner of an account what changed in how they sign in, in the caller's transaction: it goes if that stands. */
export async function tellOwner(manager: EntityManager, userId: string, news: AccountNews): Promise<void> {
  const [owner]: { email: string; lang: MailLang }[] = await manager.query(
    `select email, lang from app_user where id = $1 and email is not null`,
    [userId],
  );
  if (owner) await warn(manager, { id: userId, ...owner }, news, accountNewsMail(owner.lang, news));
}

/** Warns at an address that was of an account until just now, so that whoever reads it there notices. */
export async function tellFormerOwner(manager: EntityManager, former: Warned): Promise<void> {
  await warn(manager, former, 'address-left', accountNewsMail(former.lang, 'address-left'));
}

/** Whom a warning goes to. */
export interface Warned {
  /** Of their account. */
  id: string;
  email: string;
  lang: MailLang;
}

/** Writes down a message that warns somebody of what was done just now. @param what names it in the key of the message */
export async function warn(
  manager: EntityManager,
  { id, email }: Warned,
  what: string,
  content: NewMail['content'],
): Promise<void> {
  await queueMail(manager, {
    key: `account-${what}-${randomUUID()}`,
    purpose: 'account-news',
    about: id,
    to: email,
    content,
  });
}
