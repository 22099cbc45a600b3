import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';

const FOOTER: Record<MailLang, string> = {
  nl: 'Impactregister. U krijgt dit bericht omdat iemand met dit adres inlogt. Was u dat niet? Dan hoeft u niets te doen; geef de code aan niemand.',
  en: 'Impact register. You get this message because somebody signs in with this address. If it was not you, you need not do anything; give the code to nobody.',
};

/** To an address that a provider does not vouch for. @param code as it is to be typed @param minutes how long it works. Pure. */
export function addressCodeMail(lang: MailLang, code: string, minutes: number): MailContent {
  const texts = {
    nl: {
      subject: 'Uw code voor het impactregister',
      parts: [
        'Met deze code laat u zien dat dit e-mailadres van u is. Typ hem in op de pagina die u open hebt.',
        code,
        `De code werkt één keer, ${minutes} minuten lang, en alleen in de browser waarin u inlogt.`,
      ],
    },
    en: {
      subject: 'Your code for the impact register',
      parts: [
        'With this code you show that this mail address is yours. Type it on the page that you have open.',
        code,
        `The code works once, for ${minutes} minutes, and only in the browser in which you sign in.`,
      ],
    },
  };
  return { lang, footer: FOOTER[lang], ...texts[lang] };
}
