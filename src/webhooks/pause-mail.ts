import { type MailContent, type MailLang } from '../platform/mail/mail-content.tsx';
import { type PauseReason } from './after-delivery.ts';
import { PAUSE_TEXTS } from './pause-texts.ts';

/** What a pause is told about. */
interface Paused {
  id: string;
  url: string;
}

/** To whoever looks after the receiver. Pure. */
export function pauseMail(lang: MailLang, { id, url }: Paused, reason: PauseReason): MailContent {
  const t = PAUSE_TEXTS[lang];
  return {
    lang,
    subject: t.subject,
    parts: [t.intro(new URL(url).host, id), t.why[reason], t.resume(id), t.tried(id)],
    footer: t.footer,
  };
}
