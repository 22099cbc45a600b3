import { type MailContent } from '../platform/mail/mail-content.tsx';
import { type PauseReason } from './after-delivery.ts';

const WHY: Record<PauseReason, string> = {
  failing: 'De ontvanger heeft een etmaal lang niet met succes geantwoord.',
  gone: 'De ontvanger antwoordde dat hij deze berichten niet meer wil (410 Gone).',
  'key-ended':
    'De API-sleutel waar zij bij hoort is verlopen, ingetrokken of mag geen leveranciers meer lezen.',
};

const FOOTER =
  'U krijgt dit bericht omdat uw adres als contact bij deze webhook staat. Het is automatisch verzonden.';

/** To whoever looks after the receiver. */
export function pauseMail({ id, url }: { id: string; url: string }, reason: PauseReason): MailContent {
  return {
    lang: 'nl',
    subject: 'Een webhook van het impactregister is gepauzeerd',
    parts: [
      `Wijzigingen worden niet meer gemeld aan ${new URL(url).host} (webhook ${id}).`,
      WHY[reason],
      'Er gaat niets verloren. Is de ontvanger weer in orde, hervat de webhook dan: ' +
        `POST /v1/webhooks/${id}/resumption. Alles wat intussen veranderde komt dan alsnog, op volgorde.`,
      `Wat er is geprobeerd, leest u met GET /v1/webhooks/${id}/deliveries.`,
    ],
    footer: FOOTER,
  };
}
