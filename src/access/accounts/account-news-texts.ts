import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** What the owner of an account hears of, so that they notice when it was not them. */
export type AccountNews = 'password-changed' | 'app-set-up' | 'app-removed' | 'linked';

export const ACCOUNT_NEWS: readonly AccountNews[] = [
  'password-changed',
  'app-set-up',
  'app-removed',
  'linked',
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

/** What is told of each piece of news. */
export const ACCOUNT_NEWS_TEXTS: Record<AccountNews, Record<MailLang, { subject: string; said: string }>> = {
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
};
