import { type PublicationBlocker } from '../../registration/publication-blockers.ts';
import { type RegistrationEventKind } from '../../registration/registration-store.ts';
import { type RegistrationStatus } from '../../registration/registration.ts';

/** Texts of looking at sign-ups, for stewards. */
export interface ModerationTexts {
  navigation: string;
  title: string;
  intro: string;
  none: string;
  tabs: string;
  statuses: Record<RegistrationStatus, string>;
  kinds: Record<'new' | 'claim' | 'change', string>;
  one: (number: string) => string;
  since: (moment: string) => string;
  changedFields: (fields: string) => string;
  blockers: { title: string; none: string; texts: Record<PublicationBlocker['code'], string> };
  published: string;
  answers: { title: string; changed: string; before: string; empty: string };
  known: {
    title: string;
    other: string;
    alike: string;
    none: string;
    look: string;
    /** Of a firm that nobody sees, such as one that stopped. */
    unlisted: string;
    /** Of an entry that is claimed under another number than it has. */
    otherNumber: (number: string) => string;
    /** Of an entry that another sign-up keeps. @param by its mail address, or number */
    keeper: (by: string, confirmed: string | null) => string;
    /** Of its own entry, which has another number than it says now: the number that it has. */
    renumbered: Record<'keeps' | 'leaves' | 'two', (number: string) => string>;
    how: string;
    howHint: string;
    prove: string;
    proveOf: (name: string) => string;
  };
  provenBy: Record<'mail' | 'eherkenning' | 'steward' | 'keptBefore', string>;
  events: {
    title: string;
    kinds: Record<RegistrationEventKind, string>;
    by: (who: string) => string;
    firm: string;
    system: string;
  };
  decide: {
    title: string;
    approve: string;
    approveText: string;
    refuse: string;
    reason: string;
    reasonHint: string;
    ask: string;
    question: string;
    questionHint: string;
  };
  faults: { title: string; missing: string; conflict: string };
  said: Record<'approve' | 'refuse' | 'ask' | 'prove', string>;
  older: string;
}

export const moderationNl: ModerationTexts = {
  navigation: 'Aanmeldingen',
  title: 'Aanmeldingen',
  intro:
    'Wat bedrijven over zichzelf invulden. De langst wachtende staat bovenaan. Niets wordt openbaar voordat iemand het goedkeurt.',
  none: 'Hier staat niets.',
  tabs: 'Welke aanmeldingen',
  statuses: {
    draft: 'Wordt ingevuld',
    submitted: 'Te beoordelen',
    asked: 'Vraag gesteld',
    approved: 'Goedgekeurd',
    refused: 'Afgewezen',
    stopped: 'Gestopt',
  },
  kinds: { new: 'nieuw bedrijf', claim: 'neemt een vermelding over', change: 'wijziging' },
  one: (number) => `Aanmelding ${number}`,
  since: (moment) => `ingestuurd ${moment}`,
  changedFields: (fields) => `gewijzigd: ${fields}`,
  blockers: {
    title: 'Kan nog niet openbaar',
    none: 'Er staat niets in de weg om dit openbaar te maken.',
    texts: {
      answers: 'Antwoorden ontbreken of kloppen niet',
      'mail-not-confirmed': 'Het e-mailadres is nog niet bevestigd: niemand opende de link die we mailden.',
      'claim-not-proven':
        'Het register kent dit bedrijf al, en nog niets laat zien dat de aanmelder ervoor spreekt. Zoek dat uit en leg het hieronder vast.',
      'question-open': 'Er wacht een vraag op antwoord van het bedrijf.',
      'not-submitted': 'De aanmelding is niet ingestuurd.',
    },
  },
  published: 'Wat eerder is goedgekeurd, staat openbaar zolang deze wijziging wacht.',
  answers: { title: 'Wat het bedrijf invulde', changed: 'gewijzigd', before: 'was', empty: 'leeg' },
  known: {
    title: 'Staat dit bedrijf al op de lijst?',
    other: 'Volgens de gegevens is dit dit bedrijf',
    alike: 'Dit lijkt erop',
    none: 'We vonden geen ander bedrijf dat erop lijkt.',
    look: 'bekijken',
    unlisted: 'nu niet op de lijst',
    otherNumber: (number) =>
      `De vermelding heeft een ander KvK-nummer: ${number}. Een ander nummer is een ander bedrijf, dus na goedkeuring staan er twee op de lijst. Klopte het nummer van de vermelding niet? Voeg de twee dan samen op haar pagina.`,
    keeper: (by, confirmed) =>
      `De gegevens van dit bedrijf worden al bijgehouden door ${by}${confirmed === null ? '' : `, voor het laatst bevestigd op ${confirmed}`}. Na goedkeuring houdt deze aanmelder ze bij en die ander niet meer; die krijgt daar bericht van.`,
    renumbered: {
      keeps: (number) =>
        `Het KvK-nummer wijzigt: dit bedrijf staat op de lijst onder ${number}. Het houdt zijn pagina, met alles wat daaraan hangt. Ga na of de keurmerken ook voor het nieuwe nummer gelden.`,
      leaves: (number) =>
        `Dit bedrijf staat op de lijst onder KvK-nummer ${number}, maar heet nu anders en zit ergens anders, of het nieuwe nummer is al van een ander. Na goedkeuring hoort de aanmelding bij een andere pagina. De oude verdwijnt: links daarheen werken dan niet meer. Vraag bij twijfel aan het bedrijf of het nummer klopt.`,
      two: (number) =>
        `Dit bedrijf staat op de lijst onder KvK-nummer ${number}. Een ander nummer is een ander bedrijf. Andere bronnen noemen het ook zo, dus na goedkeuring staan er twee op de lijst. Is het hetzelfde bedrijf? Voeg de twee dan samen op de pagina van een van beide.`,
    },
    how: 'Hoe is nagegaan dat de aanmelder voor dit bedrijf spreekt?',
    howHint: 'Bijvoorbeeld: teruggebeld op het nummer van de website, gesproken met de eigenaar.',
    prove: 'Vastleggen dat dit klopt',
    proveOf: (name) => `Vastleggen dat de aanmelder voor ${name} spreekt`,
  },
  provenBy: {
    mail: 'De aanmelder opende een link naar het eigen e-mailadres van het bedrijf.',
    eherkenning: 'eHerkenning bewees dat de aanmelder voor het KvK-nummer van dit bedrijf spreekt.',
    steward: 'Een beheerder ging na dat de aanmelder voor dit bedrijf spreekt.',
    keptBefore: 'Met dit e-mailadres werden de gegevens van dit bedrijf al eerder bijgehouden.',
  },
  events: {
    title: 'Wat er gebeurde',
    kinds: {
      started: 'begonnen',
      'mail-confirmed': 'e-mailadres bevestigd',
      'claim-proven': 'spreekt voor het bedrijf',
      submitted: 'ingestuurd',
      question: 'vraag gesteld',
      answered: 'opnieuw ingestuurd',
      approved: 'goedgekeurd',
      refused: 'afgewezen',
      'still-right': 'alles klopt nog',
      stopped: 'gestopt',
      stale: 'verouderd',
      'yearly-mail': 'jaarlijkse mail verstuurd',
    },
    by: (who) => `door ${who}`,
    firm: 'het bedrijf',
    system: 'het register',
  },
  decide: {
    title: 'Beslissen',
    approve: 'Goedkeuren',
    approveText: 'De gegevens worden openbaar; het bedrijf krijgt bericht.',
    refuse: 'Afwijzen',
    reason: 'Waarom niet?',
    reasonHint: 'Dit wordt aan het bedrijf gemaild. Het kan zijn gegevens aanpassen en opnieuw insturen.',
    ask: 'Vraag stellen',
    question: 'Wat wilt u weten?',
    questionHint: 'Dit wordt aan het bedrijf gemaild, met een link om aan te vullen.',
  },
  faults: {
    title: 'Er is niets vastgelegd',
    missing: 'Schrijf eerst op waarom of wat.',
    conflict: 'De aanmelding is intussen veranderd, of er staat nog iets in de weg. Dit is hoe het nu is.',
  },
  said: {
    approve: 'Goedgekeurd. Over een paar minuten staat het openbaar.',
    refuse: 'Afgewezen. Het bedrijf krijgt bericht.',
    ask: 'De vraag is gemaild.',
    prove: 'Vastgelegd.',
  },
  older: 'Meer',
};
