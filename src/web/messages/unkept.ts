import { type Lang } from './lang.ts';

/** Texts of a page of a sign-up that was sent and could not be kept. */
export interface UnkeptTexts {
  title: string;
  /** The sign-up is closed to the browser. */
  closed: string;
  /** What to do, one by one. */
  ways: readonly string[];
  /** The browser has another one open. */
  other: (firm: string) => string;
  unnamed: string;
  email: string;
  mail: string;
  sent: string;
  keep: string;
  keepAt: (firm: string) => string;
  anew: string;
  anewLink: string;
  typed: string;
  file: string;
}

const NL: UnkeptTexts = {
  title: 'Wat u typte is nog niet bewaard',
  closed:
    'Deze aanmelding is op dit apparaat intussen gesloten. Wat u typte staat nog op deze pagina, en nergens anders. Laat deze pagina open.',
  ways: [
    'Laat u een link mailen.',
    'Open die link op dit apparaat, in dezelfde browser, en druk op Verdergaan.',
    'Kom terug naar deze pagina en druk op ‘Bewaren wat ik typte’.',
  ],
  other: (firm) =>
    `In deze browser is intussen een andere aanmelding geopend: ${firm}. Daar is niets bij bewaard. Wat u typte staat nog op deze pagina, en nergens anders. Laat deze pagina open.`,
  unnamed: 'nog zonder naam',
  email: 'E-mailadres dat wij van u hebben',
  mail: 'Mail mij een link',
  sent: 'Als dit adres bij een aanmelding hoort, is er nu een link naartoe gestuurd. Open hem op dit apparaat, en kom daarna hier terug.',
  keep: 'Bewaren wat ik typte',
  keepAt: (firm) => `Bewaren bij ${firm}`,
  anew: 'Had u nog nooit een e-mailadres ingevuld? Meld u opnieuw aan in een ander tabblad, en kom dan hier terug.',
  anewLink: 'Opnieuw aanmelden (nieuw tabblad)',
  typed: 'Dit typte u',
  file: 'Een bestand kiest u daarna opnieuw.',
};

const EN: UnkeptTexts = {
  title: 'What you typed is not kept yet',
  closed:
    'This sign-up was closed on this device meanwhile. What you typed is still on this page, and nowhere else. Leave this page open.',
  ways: [
    'Have a link mailed to you.',
    'Open that link on this device, in the same browser, and press Go on.',
    'Come back to this page and press ‘Keep what I typed’.',
  ],
  other: (firm) =>
    `Another sign-up was opened in this browser meanwhile: ${firm}. Nothing was kept with it. What you typed is still on this page, and nowhere else. Leave this page open.`,
  unnamed: 'without a name yet',
  email: 'E-mail address that we have of you',
  mail: 'Mail me a link',
  sent: 'If this address belongs to a sign-up, a link was sent to it just now. Open it on this device, and come back here.',
  keep: 'Keep what I typed',
  keepAt: (firm) => `Keep it with ${firm}`,
  anew: 'Never filled in an e-mail address? Sign up anew in another tab, and come back here.',
  anewLink: 'Sign up anew (new tab)',
  typed: 'This is what you typed',
  file: 'A file is chosen again after that.',
};

export function unkeptTextsFor(lang: Lang): UnkeptTexts {
  return lang === 'en' ? EN : NL;
}
