import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** Words of the message with a code to an address that a provider does not vouch for. */
interface AddressTexts {
  footer: string;
  subject: string;
  intro: string;
  works: (minutes: number) => string;
}

export const ADDRESS_TEXTS: Record<MailLang, AddressTexts> = {
  nl: {
    footer:
      'Impactregister. U krijgt dit bericht omdat iemand met dit adres inlogt. Was u dat niet? Dan hoeft u niets te doen; geef de code aan niemand.',
    subject: 'Uw code voor het impactregister',
    intro: 'Met deze code laat u zien dat dit e-mailadres van u is. Typ hem in op de pagina die u open hebt.',
    works: (minutes) =>
      `De code werkt één keer, ${minutes} minuten lang, en alleen in de browser waarin u inlogt.`,
  },
  en: {
    footer:
      'Impact register. You get this message because somebody signs in with this address. If it was not you, you need not do anything; give the code to nobody.',
    subject: 'Your code for the impact register',
    intro: 'With this code you show that this mail address is yours. Type it on the page that you have open.',
    works: (minutes) =>
      `The code works once, for ${minutes} minutes, and only in the browser in which you sign in.`,
  },
};
