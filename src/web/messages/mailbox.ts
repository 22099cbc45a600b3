import { type KeptMail } from '../../platform/mail/mailbox.ts';
import { type Lang } from './lang.ts';

/** The development mailbox. */
export interface MailboxTexts {
  title: string;
  intro: string;
  none: string;
  to: string;
  asHtml: string;
  statuses: Record<KeptMail['status'], string>;
}

const TEXTS: Record<Lang, MailboxTexts> = {
  nl: {
    title: 'Ontwikkelpostbus',
    intro:
      'De laatste vijftig berichten van deze installatie. Alleen voor wie ontwikkelt of uitprobeert: in productie bestaat deze pagina niet. Berichten gaan alleen de deur uit naar adressen die zijn toegestaan (MAIL_ALLOWED).',
    none: 'Er zijn nog geen berichten.',
    to: 'Aan',
    asHtml: 'zoals een mailprogramma het toont',
    statuses: {
      waiting: 'wacht op verzending',
      sent: 'verzonden',
      held: 'binnengehouden',
      failed: 'niet bezorgd',
      cancelled: 'ingetrokken',
    },
  },
  en: {
    title: 'Development mailbox',
    intro:
      'The last fifty messages of this installation. Only for who develops or tries out: in production this page does not exist. Messages leave for allowed addresses only (MAIL_ALLOWED).',
    none: 'There are no messages yet.',
    to: 'To',
    asHtml: 'as a mail program shows it',
    statuses: {
      waiting: 'waits to be sent',
      sent: 'sent',
      held: 'kept in',
      failed: 'not delivered',
      cancelled: 'taken back',
    },
  },
};

export function mailboxTextsFor(lang: Lang): MailboxTexts {
  return TEXTS[lang];
}
