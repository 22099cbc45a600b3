import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { AppConfig } from '../platform/config/app-config.ts';
import { queueMail } from '../platform/mail/mail-outbox.ts';
import { firmMail, type MailKind } from './mail-texts.ts';
import { type Registration } from './registration.ts';
import { issueLink, type LinkPurpose } from './registration-links.ts';

/** Where mailed links lead; the token stands in the query, which no log keeps. */
const LINK_PATHS: Record<LinkPurpose, string> = {
  continue: '/aanmelden/verder',
  claim: '/aanmelden/verder',
  yearly: '/mijn-bedrijf/jaarlijks',
};

/** Messages that anybody can have sent, by typing an address or choosing a firm. */
const ANYBODY: readonly MailKind[] = ['continue', 'claim'];

/** Mails a firm, each time with a link of its own. */
@Injectable()
export class FirmMailer {
  constructor(private readonly config: AppConfig) {}

  /**
   * Queues a message with a one-time link, in the caller's transaction. False when nothing goes: no address, or too many
   * links in a day.
   */
  async send(
    manager: EntityManager,
    registration: Registration,
    mail: { kind: MailKind; to?: string; purpose?: LinkPurpose; note?: string },
  ): Promise<boolean> {
    const to = mail.to ?? registration.email;
    if (to === null) return false;
    const purpose = mail.purpose ?? 'continue';
    const limited = ANYBODY.includes(mail.kind);
    const token = await issueLink(manager, { registrationId: registration.id, purpose, sentTo: to, limited });
    if (token === null) return false;
    const { id, number, lang, answers } = registration;
    // A firm that was let through goes on with nothing: it comes back to what it keeps.
    const isBack = mail.kind === 'continue' && registration.approved !== null && registration.emailConfirmed;
    const kind = isBack ? 'open' : mail.kind;
    const content = firmMail(kind, {
      lang,
      number,
      firm: answers.name,
      href: this.linkTo(LINK_PATHS[purpose], token, lang),
      ...(mail.note === undefined ? {} : { note: mail.note }),
    });
    // The token is new each time, so its first characters name the message; they open nothing.
    const key = `registration-${kind}-${number}-${token.slice(0, 8)}`;
    return queueMail(manager, { key, purpose: `registration-${kind}`, about: id, to, content });
  }

  /**
   * Tells the address of before that another one took its place, or that of another sign-up its entry: whoever reads it may know
   * nothing of that. Without a link that opens something, for the sign-up is not theirs any more.
   */
  async tellFormer(
    manager: EntityManager,
    registration: Registration,
    former: string | null,
    kind: 'moved' | 'takenOver' = 'moved',
  ): Promise<void> {
    if (former === null || former === registration.email) return;
    const { id, number, lang, answers } = registration;
    const href = `${this.config.baseUrl.replace(/\/$/, '')}/contact${lang === 'nl' ? '' : `?lang=${lang}`}`;
    await queueMail(manager, {
      key: `registration-${kind}-${number}-${registration.version}`,
      purpose: `registration-${kind}`,
      about: id,
      to: former,
      content: firmMail(kind, { lang, number, firm: answers.name, href }),
    });
  }

  private linkTo(path: string, token: string, lang: string): string {
    const query = new URLSearchParams({ code: token, ...(lang === 'nl' ? {} : { lang }) });
    return `${this.config.baseUrl.replace(/\/$/, '')}${path}?${query.toString()}`;
  }
}
