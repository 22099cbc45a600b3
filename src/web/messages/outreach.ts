import { type StopReason } from '../../registration/outreach/invitation.ts';
import { type BatchCounts } from '../../registration/outreach/invitation.ts';
import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const dutch = formatsFor('nl');
const english = formatsFor('en');
const bedrijven = (count: number) => `${dutch.number(count)} ${dutch.plural(count, 'bedrijf', 'bedrijven')}`;
const firms = (count: number) => `${english.number(count)} ${english.plural(count, 'firm', 'firms')}`;

interface OutreachTexts {
  navigation: string;
  title: string;
  intro: string;
  counts: string;
  countNames: Record<keyof BatchCounts, string>;
  openedHint: string;
  start: {
    title: string;
    kind: string;
    first: (count: number) => string;
    reminder: (count: number) => string;
    size: string;
    sizeHint: (most: string) => string;
    lang: string;
    langs: Record<Lang, string>;
    look: string;
    nobody: string;
  };
  preview: {
    title: string;
    to: (shown: number, total: number) => string;
    mail: string;
    subject: string;
    rule: (from: number, bounces: string, refusals: string) => string;
    go: (count: number) => string;
    back: string;
    firms: string;
    columns: [string, string, string, string];
    nobody: string;
  };
  batches: {
    title: string;
    none: string;
    columns: string[];
    stop: string;
    kinds: Record<'first' | 'reminder', string>;
  };
  statuses: { running: string; done: string; stopped: string };
  reasons: Record<StopReason, string>;
  bounces: {
    title: string;
    text: string;
    list: string;
    hint: string;
    submit: string;
    done: (noted: number, unknown: number) => string;
    unread: string;
  };
  log: {
    title: string;
    link: string;
    download: string;
    none: string;
    columns: string[];
    erased: string;
    became: Record<
      'waiting' | 'written' | 'sent' | 'bounced' | 'opened' | 'claimed' | 'refused' | 'skipped',
      string
    >;
    skipped: Record<'not-now' | 'address', string>;
    newest: string;
    older: string;
  };
  said: { started: (number: string) => string; stopped: string };
  faults: { title: string; size: string; running: string; nobody: string; ended: string; bounces: string };
}

const nl: OutreachTexts = {
  navigation: 'Uitnodigingen',
  title: 'Bedrijven uitnodigen',
  intro:
    'Bedrijven die uit een leveranciersbestand komen, kunt u per mail vragen hun vermelding zelf te beheren. Wie geen mail wil, al beheert, daarmee zelf stopte, onlangs is aangeschreven of niet bereikbaar bleek, staat hier niet tussen.',
  counts: 'Wat er van alle uitnodigingen kwam',
  countNames: {
    waiting: 'Wacht',
    written: 'Uitgenodigd',
    sent: 'Verstuurd',
    bounced: 'Onbestelbaar',
    opened: 'Link geopend',
    claimed: 'Beheert nu zelf',
    refused: 'Wil geen mail',
    skipped: 'Overgeslagen',
  },
  openedHint: 'Ook programma’s die mail controleren openen links.',
  start: {
    title: 'Nieuwe ronde',
    kind: 'Welk bericht?',
    first: (count) => `Uitnodiging (${bedrijven(count)})`,
    reminder: (count) => `Herinnering, één keer, na twee weken stilte (${bedrijven(count)})`,
    size: 'Hoeveel bedrijven?',
    sizeHint: (most) => `1 tot ${most}. Begin klein: dan ziet u wat ervan komt.`,
    lang: 'Taal van het bericht',
    langs: { nl: 'Nederlands', en: 'Engels' },
    look: 'Eerst bekijken',
    nobody: 'Er is nu niemand om uit te nodigen of te herinneren.',
  },
  preview: {
    title: 'Zo gaat het bericht uit',
    to: (shown, total) =>
      `Aan ${dutch.number(shown)} van de ${bedrijven(total)}, de bedrijven met impact eerst.`,
    mail: 'Het bericht aan het eerste bedrijf',
    subject: 'Onderwerp',
    rule: (from, bounces, refusals) =>
      `Er gaan er hoogstens 20 per minuut uit. De ronde stopt vanzelf als na ${dutch.number(from)} ${dutch.plural(from, 'bericht', 'berichten')} meer dan ${bounces} onbestelbaar is of meer dan ${refusals} geen mail meer wil.`,
    go: (count) => `Versturen aan ${bedrijven(count)}`,
    back: 'Terug naar de uitnodigingen',
    firms: 'Aan wie',
    columns: ['Bedrijf', 'Plaats', 'Adres', 'Bron van het adres'],
    nobody: 'Er is niemand om dit bericht aan te sturen.',
  },
  batches: {
    title: 'Rondes',
    none: 'Er is nog niemand uitgenodigd.',
    columns: [
      'Ronde',
      'Stand',
      'Uitgenodigd',
      'Link geopend',
      'Beheert nu zelf',
      'Wil geen mail',
      'Onbestelbaar',
    ],
    stop: 'Stoppen',
    kinds: { first: 'uitnodiging', reminder: 'herinnering' },
  },
  statuses: { running: 'wordt verstuurd', done: 'klaar', stopped: 'gestopt' },
  reasons: {
    bounces: 'te veel berichten onbestelbaar',
    refusals: 'te veel bedrijven willen geen mail',
    steward: 'door een beheerder',
  },
  bounces: {
    title: 'Onbestelbare adressen',
    text: 'Wat de mailserver meteen weigert, staat er vanzelf bij. Wat hij later meldt, plakt u hier: een adres per regel, of een hele foutmelding. Aan deze adressen wordt niet meer geschreven.',
    list: 'Adressen of foutmelding',
    hint: 'Een beheerder van de mailserver kan dit ook automatisch laten doen (zie de handleiding).',
    submit: 'Verwerken',
    done: (noted, unknown) =>
      `${dutch.number(noted)} ${dutch.plural(noted, 'adres', 'adressen')} genoteerd; ${dutch.number(unknown)} ${dutch.plural(unknown, 'was', 'waren')} niet aangeschreven.`,
    unread: 'Deze regels zijn geen adres:',
  },
  log: {
    title: 'Wie is wanneer aangeschreven',
    link: 'Logboek: wie is wanneer aangeschreven',
    download: 'Downloaden als CSV',
    none: 'Er is nog niemand aangeschreven.',
    columns: ['Bedrijf', 'Ronde', 'Adres', 'Geschreven', 'Wat ervan kwam'],
    erased: 'gewist',
    became: {
      waiting: 'wacht',
      written: 'onderweg',
      sent: 'verstuurd',
      bounced: 'onbestelbaar',
      opened: 'link geopend',
      claimed: 'beheert nu zelf',
      refused: 'wil geen mail',
      skipped: 'niet geschreven',
    },
    skipped: {
      'not-now': 'niet geschreven: intussen veranderd',
      address: 'niet geschreven: geen geldig adres',
    },
    newest: 'Terug naar de nieuwste',
    older: 'Oudere',
  },
  said: {
    started: (number) => `Ronde ${number} is begonnen.`,
    stopped: 'De ronde is gestopt. Wat al bij de mail lag, gaat nog uit.',
  },
  faults: {
    title: 'Dit is niet gedaan',
    size: 'Vul een aantal van 1 tot 500 in.',
    running: 'Er wordt nog een ronde verstuurd. Wacht tot zij klaar is, of stop haar.',
    nobody: 'Er is nu niemand om aan te schrijven.',
    ended: 'Deze ronde was al afgelopen.',
    bounces: 'Plak adressen of een foutmelding.',
  },
};

const en: OutreachTexts = {
  navigation: 'Invitations',
  title: 'Invite firms',
  intro:
    'Firms that came from a supplier list can be asked by mail to keep their entry themselves. Who wants no mail, keeps it already, stopped doing so, was written to lately or could not be reached is not among them.',
  counts: 'What came of all invitations',
  countNames: {
    waiting: 'Waits',
    written: 'Invited',
    sent: 'Sent',
    bounced: 'Bounced',
    opened: 'Opened the link',
    claimed: 'Keeps it now',
    refused: 'Wants no mail',
    skipped: 'Left out',
  },
  openedHint: 'Programs that check mail open links too.',
  start: {
    title: 'New batch',
    kind: 'Which message?',
    first: (count) => `Invitation (${firms(count)})`,
    reminder: (count) => `Reminder, once, after two weeks of silence (${firms(count)})`,
    size: 'How many firms?',
    sizeHint: (most) => `1 to ${most}. Begin small, to see what comes of it.`,
    lang: 'Language of the message',
    langs: { nl: 'Dutch', en: 'English' },
    look: 'Look first',
    nobody: 'There is nobody to invite or to remind now.',
  },
  preview: {
    title: 'This is how the message goes out',
    to: (shown, total) => `To ${english.number(shown)} of the ${firms(total)}, those with impact first.`,
    mail: 'The message to the first firm',
    subject: 'Subject',
    rule: (from, bounces, refusals) =>
      `At most 20 go out in a minute. The batch stops by itself when, from ${english.number(from)} ${english.plural(from, 'message', 'messages')} on, more than ${bounces} bounce or more than ${refusals} want no more mail.`,
    go: (count) => `Send to ${firms(count)}`,
    back: 'Back to the invitations',
    firms: 'To whom',
    columns: ['Firm', 'Place', 'Address', 'Source of the address'],
    nobody: 'There is nobody to send this message to.',
  },
  batches: {
    title: 'Batches',
    none: 'Nobody was invited yet.',
    columns: ['Batch', 'State', 'Invited', 'Opened the link', 'Keeps it now', 'Wants no mail', 'Bounced'],
    stop: 'Stop',
    kinds: { first: 'invitation', reminder: 'reminder' },
  },
  statuses: { running: 'is being sent', done: 'done', stopped: 'stopped' },
  reasons: {
    bounces: 'too many messages bounced',
    refusals: 'too many firms want no mail',
    steward: 'by a steward',
  },
  bounces: {
    title: 'Addresses that bounce',
    text: 'What the mail server refuses at once is noted by itself. What it reports later is pasted here: an address a line, or a whole error message. These addresses are not written to again.',
    list: 'Addresses or error message',
    hint: 'Whoever runs the mail server can have this done automatically too (see the manual).',
    submit: 'Note',
    done: (noted, unknown) =>
      `${english.number(noted)} ${english.plural(noted, 'address', 'addresses')} noted; ${english.number(unknown)} ${english.plural(unknown, 'was', 'were')} not written to.`,
    unread: 'These lines are no address:',
  },
  log: {
    title: 'Who was written to when',
    link: 'Log: who was written to when',
    download: 'Download as CSV',
    none: 'Nobody was written to yet.',
    columns: ['Firm', 'Batch', 'Address', 'Written', 'What came of it'],
    erased: 'erased',
    became: {
      waiting: 'waits',
      written: 'under way',
      sent: 'sent',
      bounced: 'bounced',
      opened: 'opened the link',
      claimed: 'keeps it now',
      refused: 'wants no mail',
      skipped: 'not written',
    },
    skipped: { 'not-now': 'not written: changed meanwhile', address: 'not written: no valid address' },
    newest: 'Back to the newest',
    older: 'Older ones',
  },
  said: {
    started: (number) => `Batch ${number} has begun.`,
    stopped: 'The batch is stopped. What was with the mail already still goes out.',
  },
  faults: {
    title: 'This was not done',
    size: 'Give a number from 1 to 500.',
    running: 'A batch is being sent. Wait until it is done, or stop it.',
    nobody: 'There is nobody to write to now.',
    ended: 'This batch had ended already.',
    bounces: 'Paste addresses or an error message.',
  },
};

/** The texts of inviting firms in a language. */
export function outreachTextsFor(lang: Lang): OutreachTexts {
  return lang === 'nl' ? nl : en;
}
