import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';
import { ADDRESS_TEXTS } from './address-texts.ts';

/** To an address that a provider does not vouch for. @param code as it is to be typed @param minutes how long it works. Pure. */
export function addressCodeMail(lang: MailLang, code: string, minutes: number): MailContent {
  const { footer, subject, intro, works } = ADDRESS_TEXTS[lang];
  return { lang, footer, subject, parts: [intro, code, works(minutes)] };
}
