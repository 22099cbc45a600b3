import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** What those who look after API keys are told of a new one. */
interface KeyNewsTexts {
  subject: (name: string) => string;
  said: (name: string) => string;
  /** What the key may do. */
  rights: (what: string) => string;
  notKnown: string;
  footer: string;
}

export const KEY_NEWS_TEXTS: Record<MailLang, KeyNewsTexts> = {
  nl: {
    subject: (name) => `Nieuwe API-sleutel: ${name}`,
    said: (name) => `In het impactregister is zojuist een API-sleutel gemaakt: “${name}”.`,
    rights: (what) => `Een programma met deze sleutel mag het volgende. ${what}.`,
    notKnown:
      'Klopt dit? Dan hoeft u niets te doen. Weet u hier niets van, log dan in en trek de sleutel in op de pagina “API-sleutels”. In het logboek ziet u wie de sleutel maakte.',
    footer:
      'Impactregister. U krijgt dit bericht omdat u de API-sleutels beheert; het is er alleen om u te waarschuwen.',
  },
  en: {
    subject: (name) => `New API key: ${name}`,
    said: (name) => `An API key was made in the impact register just now: “${name}”.`,
    rights: (what) => `A program with this key may do the following. ${what}.`,
    notKnown:
      'If you know of this, you need not do anything. If you do not, sign in and revoke the key on the page “API keys”. The audit log shows who made it.',
    footer:
      'Impact register. You get this message because you look after the API keys; it is there to warn you only.',
  },
};
