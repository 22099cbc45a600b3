import { type QueueKind } from '../../registration/queue/queue.ts';
import { type Lang } from './lang.ts';

interface QueueTexts {
  navigation: string;
  title: string;
  intro: string;
  tabs: string;
  all: string;
  kinds: Record<QueueKind, string>;
  one: Record<QueueKind, string>;
  none: string;
  since: (moment: string) => string;
  changed: (fields: string) => string;
  until: (date: string | null) => string;
  older: string;
  signUps: string;
  back: string;
  evidence: {
    title: (label: string | null, firm: string) => string;
    sent: (moment: string) => string;
    download: (name: string, size: string) => string;
    signUp: string;
    firm: string;
    firmHint: string;
    question: string;
    good: string;
    bad: string;
    reason: string;
    reasonHint: string;
    submit: string;
    judged: { good: string; bad: string };
    takeBack: string;
    takeBackHint: { good: string; bad: string };
    by: (who: string, moment: string) => string;
    faults: { title: string; verdict: string; reason: string; conflict: string; moved: string };
  };
}

const nl: QueueTexts = {
  navigation: 'Wachtrij',
  title: 'Wachtrij',
  intro: 'Alles wat op een besluit wacht, het oudste eerst. Het filter dat u kiest, wordt onthouden.',
  tabs: 'Soort',
  all: 'Alles',
  kinds: {
    'sign-up': 'Aanmeldingen',
    claim: 'Overnames',
    sensitive: 'Gevoelige wijzigingen',
    change: 'Andere wijzigingen',
    evidence: 'Bewijs',
    report: 'Meldingen',
    suspension: 'Schorsingen',
  },
  one: {
    'sign-up': 'nieuw bedrijf',
    claim: 'neemt een vermelding over',
    sensitive: 'gevoelige wijziging',
    change: 'wijziging',
    evidence: 'bewijs',
    report: 'melding',
    suspension: 'schorsing',
  },
  none: 'Hier wacht niets.',
  since: (moment) => `wacht sinds ${moment}`,
  changed: (fields) => `gewijzigd: ${fields}`,
  until: (date) => (date === null ? 'duurt al een maand, zonder laatste dag' : `tot en met ${date}`),
  older: 'Meer',
  signUps: 'Alle aanmeldingen, ook concepten en wat beslist is',
  back: 'Naar de wachtrij',
  evidence: {
    title: (label, firm) => `Bewijs van ${label ?? 'een keurmerk'}, van ${firm}`,
    sent: (moment) => `gestuurd ${moment}`,
    download: (name, size) => `${name} downloaden (${size})`,
    signUp: 'De aanmelding van het bedrijf',
    firm: 'Bij het bedrijf vastleggen dat het keurmerk geldt, en tot wanneer',
    firmHint: 'Inkopers zien een keurmerk pas als bewezen wanneer dat bij het bedrijf is vastgelegd.',
    question: 'Bewijst dit bestand het keurmerk?',
    good: 'Ja',
    bad: 'Nee',
    reason: 'Waarom niet?',
    reasonHint: 'Dit wordt aan het bedrijf gemaild, met een link om een ander bestand te sturen.',
    submit: 'Vastleggen',
    judged: { good: 'Dit bestand bewijst het keurmerk.', bad: 'Dit bestand bewijst het keurmerk niet.' },
    takeBack: 'Oordeel terugnemen',
    takeBackHint: {
      good: 'Het bestand wacht dan opnieuw op een oordeel. Wat bij het bedrijf is vastgelegd, blijft staan.',
      bad: 'Het bestand wacht dan opnieuw op een oordeel. Het bedrijf krijgt daar bericht van.',
    },
    by: (who, moment) => `${who}, ${moment}`,
    faults: {
      title: 'Er is niets vastgelegd',
      verdict: 'Kies ja of nee.',
      reason: 'Schrijf op waarom niet.',
      conflict: 'Iemand anders heeft dit bestand al beoordeeld.',
      moved: 'Dit oordeel is al teruggenomen. Hieronder staat hoe het nu is.',
    },
  },
};

const en: QueueTexts = {
  navigation: 'Queue',
  title: 'Queue',
  intro: 'Everything that waits for a decision, the oldest first. The filter that you choose is remembered.',
  tabs: 'Kind',
  all: 'Everything',
  kinds: {
    'sign-up': 'Sign-ups',
    claim: 'Claims',
    sensitive: 'Sensitive changes',
    change: 'Other changes',
    evidence: 'Evidence',
    report: 'Reports',
    suspension: 'Suspensions',
  },
  one: {
    'sign-up': 'new firm',
    claim: 'claims an entry',
    sensitive: 'sensitive change',
    change: 'change',
    evidence: 'evidence',
    report: 'report',
    suspension: 'suspension',
  },
  none: 'Nothing waits here.',
  since: (moment) => `waits since ${moment}`,
  changed: (fields) => `changed: ${fields}`,
  until: (date) => (date === null ? 'has lasted a month, without a last day' : `up to and including ${date}`),
  older: 'More',
  signUps: 'All sign-ups, drafts and decided ones too',
  back: 'To the queue',
  evidence: {
    title: (label, firm) => `Evidence of ${label ?? 'a label'}, from ${firm}`,
    sent: (moment) => `sent ${moment}`,
    download: (name, size) => `Download ${name} (${size})`,
    signUp: 'The sign-up of the firm',
    firm: 'Say at the firm that the label is valid, and until when',
    firmHint: 'Buyers see a label as proven only when that was said at the firm.',
    question: 'Does this file prove the label?',
    good: 'Yes',
    bad: 'No',
    reason: 'Why not?',
    reasonHint: 'This is mailed to the firm, with a link to send another file.',
    submit: 'Keep',
    judged: { good: 'This file proves the label.', bad: 'This file does not prove the label.' },
    takeBack: 'Take this back',
    takeBackHint: {
      good: 'The file then waits to be judged anew. What was said at the firm stays.',
      bad: 'The file then waits to be judged anew. The firm is told.',
    },
    by: (who, moment) => `${who}, ${moment}`,
    faults: {
      title: 'Nothing was kept',
      verdict: 'Choose yes or no.',
      reason: 'Write down why not.',
      conflict: 'Somebody else has judged this file.',
      moved: 'That was taken back already. Below is how it is now.',
    },
  },
};

/** The texts of the queue in a language. */
export function queueTextsFor(lang: Lang): QueueTexts {
  return lang === 'nl' ? nl : en;
}
