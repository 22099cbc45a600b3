import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** Words of the messages to whoever forgot a password. */
interface PasswordTexts {
  footer: string;
  link: { subject: string; intro: string; action: string; works: string };
  /** To whoever signs in at their own organisation. */
  provider: { subject: string; intro: string; action: string };
}

export const PASSWORD_TEXTS: Record<MailLang, PasswordTexts> = {
  nl: {
    footer:
      'Impactregister. U krijgt dit bericht omdat iemand op de inlogpagina dit adres invulde. Was u dat niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
    link: {
      subject: 'Een nieuw wachtwoord kiezen',
      intro: 'U vroeg om een nieuw wachtwoord voor het impactregister.',
      action: 'Nieuw wachtwoord kiezen',
      works:
        'De link werkt één keer, en tot een half uur na uw vraag. Daarna bent u overal uitgelogd en logt u met het nieuwe wachtwoord in. De code van uw telefoon blijft nodig.',
    },
    provider: {
      subject: 'Inloggen bij het impactregister',
      intro:
        'U vroeg om een nieuw wachtwoord voor het impactregister. U logt daar in met het account van uw eigen organisatie; het register kent uw wachtwoord niet. Bent u het kwijt, vraag dan uw eigen ICT-afdeling.',
      action: 'Naar de inlogpagina',
    },
  },
  en: {
    footer:
      'Impact register. You get this message because somebody entered this address on the sign-in page. If it was not you, you need not do anything: your password stays as it is.',
    link: {
      subject: 'Choose a new password',
      intro: 'You asked for a new password for the impact register.',
      action: 'Choose a new password',
      works:
        'The link works once, until half an hour after you asked. You are then signed out everywhere and sign in with the new password. The code from your phone stays needed.',
    },
    provider: {
      subject: 'Signing in to the impact register',
      intro:
        'You asked for a new password for the impact register. You sign in there with the account of your own organisation; the register does not know your password. If you lost it, ask your own IT department.',
      action: 'To the sign-in page',
    },
  },
};
