import { type MailContent, type MailLang } from '../platform/mail/mail-content.tsx';
import { type PauseReason } from './after-delivery.ts';
import { PAUSE_TEXTS, type PauseTexts } from './pause-texts.ts';
import { type DeliveryTarget } from './webhook.ts';

/** What a pause is told about. */
type Paused = Pick<DeliveryTarget, 'id' | 'url' | 'position' | 'municipality'>;

/** To whoever looks after the receiver. Pure. */
export function pauseMail(lang: MailLang, paused: Paused, reason: PauseReason): MailContent {
  const t = PAUSE_TEXTS[lang];
  const { id, url } = paused;
  return {
    lang,
    subject: t.subject,
    parts: [t.intro(new URL(url).host, id), t.why[reason], ...waysOn(t, paused, reason)],
    footer: t.footer,
  };
}

/** Without its key a webhook is that of its municipality; one of none is nobody's any more. */
function waysOn(t: PauseTexts, { id, position, municipality }: Paused, reason: PauseReason): string[] {
  if (reason !== 'key-ended') return [t.resume(id), t.tried(id)];
  return municipality === null ? [t.beginAnew(position)] : [t.resumeWithKey(id), t.tried(id)];
}
