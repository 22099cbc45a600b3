import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';

const FOOTER: Record<MailLang, string> = {
  nl: 'Impactregister. U krijgt dit bericht omdat iemand op de inlogpagina dit adres invulde. Was u dat niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
  en: 'Impact register. You get this message because somebody entered this address on the sign-in page. If it was not you, you need not do anything: your password stays as it is.',
};

/** To whoever forgot their password. @param href absolute address of the page that the link opens. Pure. */
export function passwordLinkMail(lang: MailLang, href: string): MailContent {
  const texts = {
    nl: {
      subject: 'Een nieuw wachtwoord kiezen',
      parts: [
        'U vroeg om een nieuw wachtwoord voor het impactregister.',
        { href, label: 'Nieuw wachtwoord kiezen' },
        'De link werkt één keer, en tot een half uur na uw vraag. Daarna bent u overal uitgelogd en logt u met het nieuwe wachtwoord in. De code van uw telefoon blijft nodig.',
      ],
    },
    en: {
      subject: 'Choose a new password',
      parts: [
        'You asked for a new password for the impact register.',
        { href, label: 'Choose a new password' },
        'The link works once, until half an hour after you asked. You are then signed out everywhere and sign in with the new password. The code from your phone stays needed.',
      ],
    },
  };
  return { lang, footer: FOOTER[lang], ...texts[lang] };
}

/** To whoever signs in at their own organisation, which keeps their password. Pure. */
export function providerMail(lang: MailLang, href: string): MailContent {
  const texts = {
    nl: {
      subject: 'Inloggen bij het impactregister',
      parts: [
        'U vroeg om een nieuw wachtwoord voor het impactregister. U logt daar in met het account van uw eigen organisatie; het register kent uw wachtwoord niet. Bent u het kwijt, vraag dan uw eigen ICT-afdeling.',
        { href, label: 'Naar de inlogpagina' },
      ],
    },
    en: {
      subject: 'Signing in to the impact register',
      parts: [
        'You asked for a new password for the impact register. You sign in there with the account of your own organisation; the register does not know your password. If you lost it, ask your own IT department.',
        { href, label: 'To the sign-in page' },
      ],
    },
  };
  return { lang, footer: FOOTER[lang], ...texts[lang] };
}
