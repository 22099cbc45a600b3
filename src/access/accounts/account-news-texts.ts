import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** What the owner of an account hears of, so that they notice when it was not them. */
export type AccountNews =
  | 'password-changed'
  | 'app-set-up'
  | 'app-removed'
  | 'linked'
  | 'address-changed'
  /** Told at the address that it was. */
  | 'address-left';

export const ACCOUNT_NEWS: readonly AccountNews[] = [
  'password-changed',
  'app-set-up',
  'app-removed',
  'linked',
  'address-changed',
  'address-left',
];

/** Below each of these messages. */
export const ACCOUNT_NEWS_FOOTER: Record<MailLang, string> = {
  nl: 'Impactregister. U krijgt dit bericht omdat dit het adres van uw account is; het is er alleen om u te waarschuwen.',
  en: 'Impact register. You get this message because this is the address of your account; it is there to warn you only.',
};

/** What to do, and what not. */
export const NOT_YOU: Record<MailLang, string> = {
  nl: 'Was u dit zelf? Dan hoeft u niets te doen. Was u het niet, vraag dan de beheerder van uw gemeente meteen om uw account te sluiten, en kies daarna een nieuw wachtwoord.',
  en: 'If it was you, you need not do anything. If it was not, ask the administrator of your municipality at once to close your account, and choose a new password after that.',
};

/** What is told of a piece of news; what to do and the footer where they are others than those of all. */
interface NewsTexts {
  subject: string;
  said: string;
  notYou?: string;
  footer?: string;
}

/** What is told of each piece of news. */
export const ACCOUNT_NEWS_TEXTS: Record<AccountNews, Record<MailLang, NewsTexts>> = {
  'password-changed': {
    nl: {
      subject: 'Uw wachtwoord is gewijzigd',
      said: 'Het wachtwoord van uw account bij het impactregister is zojuist gewijzigd. Op andere apparaten bent u uitgelogd.',
    },
    en: {
      subject: 'Your password was changed',
      said: 'The password of your account at the impact register was changed just now. You are signed out on other devices.',
    },
  },
  'app-set-up': {
    nl: {
      subject: 'Uw account vraagt nu ook een code',
      said: 'Voor uw account bij het impactregister is zojuist een authenticator-app ingesteld. Bij het inloggen vraagt het register voortaan ook een code van die app.',
    },
    en: {
      subject: 'Your account asks for a code too',
      said: 'An authenticator app was set up for your account at the impact register just now. From now on you also need a code of that app to sign in.',
    },
  },
  'app-removed': {
    nl: {
      subject: 'De tweede stap van uw account is weggehaald',
      said: 'Een beheerder heeft de authenticator-app van uw account bij het impactregister weggehaald. U kiest een nieuw wachtwoord met de link die u krijgt, en stelt daarna een app in.',
    },
    en: {
      subject: 'The second step of your account was taken away',
      said: 'An administrator took the authenticator app away from your account at the impact register. You choose a new password with the link that you get, and set up an app after that.',
    },
  },
  linked: {
    nl: {
      subject: 'U logt nu in via uw organisatie',
      said: 'Uw account bij het impactregister is zojuist gekoppeld aan het account van uw eigen organisatie. Wie daar als u inlogt, komt voortaan ook hier binnen.',
    },
    en: {
      subject: 'You now sign in through your organisation',
      said: 'Your account at the impact register was linked to the account of your own organisation just now. Whoever signs in there as you gets in here too from now on.',
    },
  },
  'address-changed': {
    nl: {
      subject: 'Dit is nu het e-mailadres van uw account',
      said: 'Een beheerder heeft zojuist het e-mailadres van uw account bij het impactregister gewijzigd in dit adres. U krijgt hier voortaan de berichten, en als u met een wachtwoord inlogt, doet u dat met dit adres. Overal bent u uitgelogd; een link die u nog had, werkt niet meer.',
      notYou:
        'Klopt dit? Dan hoeft u niets te doen. Klopt het niet, vraag dan de beheerder van uw gemeente meteen om het terug te draaien.',
    },
    en: {
      subject: 'This is the mail address of your account now',
      said: 'An administrator changed the mail address of your account at the impact register to this one just now. Messages come here from now on, and if you sign in with a password, you do so with this address. You are signed out everywhere; a link that you still had does not work any more.',
      notYou:
        'If this is right, you need not do anything. If it is not, ask the administrator of your municipality at once to undo it.',
    },
  },
  'address-left': {
    nl: {
      subject: 'Dit is niet langer het e-mailadres van uw account',
      said: 'Een beheerder heeft zojuist een ander e-mailadres gegeven aan het account bij het impactregister waarbij dit adres hoorde. Met dit adres kunt u daar niet meer inloggen, en berichten komen hier niet meer aan.',
      notYou:
        'Klopt dit? Dan hoeft u niets te doen. Is het uw account en klopt het niet, vraag dan de beheerder van uw gemeente meteen om het account te sluiten.',
      footer:
        'Impactregister. U krijgt dit bericht omdat dit tot zojuist het adres van een account was; het is er alleen om u te waarschuwen.',
    },
    en: {
      subject: 'This is no longer the mail address of your account',
      said: 'An administrator gave another mail address to the account at the impact register that this address belonged to just now. You cannot sign in with this address any more, and messages do not come here any more.',
      notYou:
        'If this is right, you need not do anything. If the account is yours and it is not right, ask the administrator of your municipality at once to close the account.',
      footer:
        'Impact register. You get this message because this was the address of an account until just now; it is there to warn you only.',
    },
  },
};
