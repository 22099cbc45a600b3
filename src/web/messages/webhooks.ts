import { type Lang } from './lang.ts';
import { webhooksEn } from './webhooks-en.ts';
import { webhooksNl, type WebhooksTexts } from './webhooks-nl.ts';

const TEXTS: Record<Lang, WebhooksTexts> = { nl: webhooksNl, en: webhooksEn };

/** The texts of the page about webhooks in a language. */
export function webhooksTextsFor(lang: Lang): WebhooksTexts {
  return TEXTS[lang];
}
