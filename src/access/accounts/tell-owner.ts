import { randomUUID } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { accountNewsMail } from './account-news-mail.ts';
import { type AccountNews } from './account-news-texts.ts';

/** Mails the owner of an account what changed in how they sign in, in the caller's transaction: it goes if that stands. */
export async function tellOwner(manager: EntityManager, userId: string, news: AccountNews): Promise<void> {
  const [owner]: { email: string; lang: MailLang }[] = await manager.query(
    `select email, lang from app_user where id = $1 and email is not null`,
    [userId],
  );
  if (!owner) return;
  await queueMail(manager, {
    key: `account-${news}-${randomUUID()}`,
    purpose: 'account-news',
    about: userId,
    to: owner.email,
    content: accountNewsMail(owner.lang, news),
  });
}
