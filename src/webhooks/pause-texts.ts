import { type MailLang } from '../platform/mail/mail-content.tsx';
import { type PauseReason } from './after-delivery.ts';

/** The words of the message. */
export interface PauseTexts {
  subject: string;
  intro: (host: string, id: string) => string;
  why: Record<PauseReason, string>;
  resume: (id: string) => string;
  resumeWithKey: (id: string) => string;
  beginAnew: (position: string) => string;
  tried: (id: string) => string;
  footer: string;
}

export const PAUSE_TEXTS: Record<MailLang, PauseTexts> = {
  nl: {
    subject: 'Een webhook van het impactregister is gepauzeerd',
    intro: (host, id) => `Wijzigingen worden niet meer gemeld aan ${host} (webhook ${id}).`,
    why: {
      failing: 'De ontvanger heeft een etmaal lang niet met succes geantwoord.',
      gone: 'De ontvanger antwoordde dat hij deze berichten niet meer wil (410 Gone).',
      'key-ended': 'De API-sleutel waar zij bij hoort is verlopen of ingetrokken.',
    },
    resume: (id) =>
      'Er gaat niets verloren. Is de ontvanger weer in orde, hervat de webhook dan: ' +
      `POST /v1/webhooks/${id}/resumption. Alles wat intussen veranderde komt dan alsnog, op volgorde.`,
    resumeWithKey: (id) =>
      'Er gaat niets verloren. Hervat de webhook met een nieuwe sleutel van dezelfde gemeente: ' +
      `POST /v1/webhooks/${id}/resumption. Alles wat intussen veranderde komt dan alsnog, op volgorde.`,
    beginAnew: (position) =>
      'Er gaat niets verloren. Maak met een nieuwe sleutel een nieuwe webhook, die begint waar deze ophield: ' +
      `POST /v1/webhooks met "since": "${position}". Alles wat intussen veranderde komt dan alsnog, op volgorde.`,
    tried: (id) => `Wat er is geprobeerd, leest u met GET /v1/webhooks/${id}/deliveries.`,
    footer:
      'U krijgt dit bericht omdat uw adres als contact bij deze webhook staat. Het is automatisch verzonden.',
  },
  en: {
    subject: 'A webhook of the impact register is paused',
    intro: (host, id) => `${host} is not told of changes any more (webhook ${id}).`,
    why: {
      failing: 'For a day and a night the receiver has not answered with success.',
      gone: 'The receiver answered that it does not want these messages any more (410 Gone).',
      'key-ended': 'The API key that it belongs to has expired or was revoked.',
    },
    resume: (id) =>
      'Nothing is lost. When the receiver is in order again, resume the webhook: ' +
      `POST /v1/webhooks/${id}/resumption. All that changed meanwhile then comes after all, in order.`,
    resumeWithKey: (id) =>
      'Nothing is lost. Resume the webhook with a new key of the same municipality: ' +
      `POST /v1/webhooks/${id}/resumption. All that changed meanwhile then comes after all, in order.`,
    beginAnew: (position) =>
      'Nothing is lost. Make a new webhook with a new key, which begins where this one stopped: ' +
      `POST /v1/webhooks with "since": "${position}". All that changed meanwhile then comes after all, in order.`,
    tried: (id) => `What was tried is in GET /v1/webhooks/${id}/deliveries.`,
    footer:
      'You get this message because your address is the contact of this webhook. It was sent automatically.',
  },
};
