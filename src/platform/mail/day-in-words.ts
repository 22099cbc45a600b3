import { type MailLang } from './mail-content.tsx';

const LOCALES: Record<MailLang, string> = { nl: 'nl-NL', en: 'en-GB' };

/** A day as a message names it: `29 februari 2028`, `29 February 2028`. Pure. @param iso date */
export function dayInWords(iso: string, lang: MailLang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}
