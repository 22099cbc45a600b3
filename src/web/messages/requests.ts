import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

/** Texts of the pages for a purchase request and its shortlist. */
export interface RequestTexts {
  title: string;
  intro: string;
  form: {
    text: string;
    textHint: string;
    near: string;
    nearHint: string;
    radius: string;
    value: string;
    valueHint: string;
    on: string;
    onHint: string;
    labels: string;
    submit: string;
  };
  faults: {
    summary: string;
    textMissing: string;
    textTooLong: (max: number) => string;
    near: string;
    nearChoice: (place: string) => string;
    value: string;
  };
  read: {
    title: string;
    hint: string;
    because: (words: string) => string;
    without: (text: string) => string;
  };
  conditions: {
    near: (place: string) => string;
    radius: (distance: string) => string;
    value: (amount: string) => string;
    label: (name: string) => string;
    on: (day: string) => string;
  };
  list: {
    heading: (count: number) => string;
    none: string;
    noneHint: string;
    judged: (judged: number, complete: boolean) => string;
    limited: string;
    pick: (name: string) => string;
    pickHint: string;
    record: string;
    more: (count: number) => string;
  };
  outcome: Record<'met' | 'not-met' | 'unknown', string>;
  criteria: Record<string, string>;
  near: { heading: (count: number) => string; hint: string; failed: string };
  market: {
    title: string;
    able: (able: number, unsure: number) => string;
    lots: string;
    lot: (number: number, value: string, able: number) => string;
    uncovered: (value: string) => string;
    byCategory: string;
    byCategoryLine: (label: string, able: number) => string;
    combinations: string;
    combinationsHint: string;
    share: (name: string, share: string) => string;
    leaves: (value: string) => string;
    thresholds: string;
    threshold: Record<string, string>;
    reached: string;
    notReached: string;
    firms: (count: number) => string;
    source: (source: string, day: string) => string;
  };
  record: {
    title: string;
    back: string;
    made: (moment: string) => string;
    asked: string;
    text: string;
    conditions: string;
    noConditions: string;
    method: string;
    methodText: string;
    pool: (judged: number, able: number, nearMisses: number) => string;
    chosen: (count: number) => string;
    noneChosen: string;
    others: string;
    nearMisses: string;
    compare: string;
    firm: string;
    kvk: string;
    place: string;
    choice: string;
    yes: string;
    no: string;
    why: string;
    whyHint: string;
    put: string;
    csv: string;
    xlsx: string;
    print: string;
    standing: Record<'able' | 'near-miss', string>;
    columns: readonly string[];
    notStored: string;
  };
}

const nl = formatsFor('nl');
const en = formatsFor('en');

const TEXTS: Record<Lang, RequestTexts> = {
  nl: {
    title: 'Groslijst voor een inkoopopdracht',
    intro:
      'Plak uw inkoopvraag. Het register beoordeelt elk bedrijf op elke eis en laat zien wie voldoet, wie net niet, en wat de markt aankan.',
    form: {
      text: 'Uw inkoopvraag',
      textHint: 'Een zin of een alinea uit een mail. Wat er aan eisen in staat, wordt gelezen.',
      near: 'Plaats van uitvoering',
      nearHint: 'Plaats, postcode, gemeente of adres.',
      radius: 'Bedrijven tot',
      value: 'Geraamde waarde (euro, zonder btw)',
      valueHint: 'Over de hele looptijd, bijvoorbeeld 60.000.',
      on: 'Startdatum',
      onHint: 'Keurmerken moeten op die dag geldig zijn.',
      labels: 'Vereiste keurmerken',
      submit: 'Maak groslijst',
    },
    faults: {
      summary: 'Er ging iets mis met uw opdracht',
      textMissing: 'Vul in wat u wilt inkopen.',
      textTooLong: (max) => `Maak de tekst korter: er passen ${nl.number(max)} tekens in.`,
      near: 'Deze plaats of postcode kennen we niet. Controleer de spelling, of vul vier cijfers van de postcode in.',
      nearChoice: (place) => `Er is meer dan één plaats ‘${place}’. Kies welke u bedoelt.`,
      value: 'Vul een bedrag in cijfers in, bijvoorbeeld 60.000.',
    },
    read: {
      title: 'Zo is uw vraag gelezen',
      hint: 'Klopt iets niet? Haal het weg; de lijst wordt dan opnieuw gemaakt.',
      because: (words) => `door ‘${words}’`,
      without: (text) => `Haal weg: ${text}`,
    },
    conditions: {
      near: (place) => `in ${place}`,
      radius: (distance) => `tot ${distance}`,
      value: (amount) => `waarde ${amount}`,
      label: (name) => `${name} vereist`,
      on: (day) => `vanaf ${day}`,
    },
    list: {
      heading: (count) => nl.plural(count, '1 bedrijf voldoet', `${nl.number(count)} bedrijven voldoen`),
      none: 'Geen enkel bedrijf voldoet aan alles',
      noneHint: 'Bekijk hieronder de bedrijven die op één punt niet voldoen, of vraag minder.',
      judged: (judged, complete) =>
        `${nl.number(judged)} bedrijven zijn beoordeeld${complete ? '' : '; er zijn er meer die minder goed passen'}.`,
      limited:
        'De zoekmachine antwoordt niet. Deze lijst is op losse woorden gevonden en kan onvolledig zijn.',
      pick: (name) => `Kies ${name}`,
      pickHint: 'Kies de bedrijven die u wilt benaderen en maak er een selectieverslag van.',
      record: 'Maak selectieverslag',
      more: (count) => `Nog ${nl.number(count)} bedrijven voldoen; verfijn de opdracht om ze te zien.`,
    },
    outcome: { met: 'voldoet', 'not-met': 'voldoet niet', unknown: 'onbekend' },
    criteria: {
      category: 'Wat het levert',
      place: 'Werkgebied',
      distance: 'Afstand',
      capacity: 'Omvang',
      label: 'Keurmerk',
      recognition: 'Erkenning',
      availability: 'Beschikbaar',
    },
    near: {
      heading: (count) => nl.plural(count, '1 bijna-treffer', `${nl.number(count)} bijna-treffers`),
      hint: 'Deze bedrijven voldoen op precies één punt niet.',
      failed: 'Voldoet niet op',
    },
    market: {
      title: 'Wat de markt aankan',
      able: (able, unsure) =>
        `${nl.plural(able, '1 bedrijf kan', `${nl.number(able)} bedrijven kunnen`)} de hele opdracht aan` +
        (unsure > 0
          ? `; ${nl.number(unsure)} daarvan ${unsure === 1 ? 'zegt' : 'zeggen'} niet tot welke omvang.`
          : '.'),
      lots: 'Voorstel voor percelen',
      lot: (number, value, able) =>
        `Perceel ${number}: ${value}, haalbaar voor ${nl.plural(able, '1 bedrijf', `${nl.number(able)} bedrijven`)}`,
      uncovered: (value) => `Voor ${value} is in het register niemand die zegt dat hij het aankan.`,
      byCategory: 'Per onderdeel',
      byCategoryLine: (label, able) =>
        `${label}: ${nl.plural(able, '1 bedrijf', `${nl.number(able)} bedrijven`)}`,
      combinations: 'Combinaties die het samen kunnen',
      combinationsHint:
        'Geen bedrijf kan het alleen. Deze bedrijven kunnen het samen, elk binnen wat het zelf aankan.',
      share: (name, share) => `${name} (${share})`,
      leaves: (value) => `blijft over: ${value}`,
      thresholds: 'Drempels',
      threshold: {
        'eu-works': 'Europese drempel voor werken',
        'eu-supplies-services': 'Europese drempel voor leveringen en diensten',
        'eu-social-services': 'Drempel voor sociale en andere specifieke diensten',
        'small-lot-works': 'Percelenregeling, werken',
        'small-lot-supplies-services': 'Percelenregeling, leveringen en diensten',
        'small-lots-share': 'Percelenregeling, ten hoogste van het geheel',
        'invited-least': 'Onderhands: ten minste uit te nodigen',
        'invited-most': 'Onderhands: ten hoogste uit te nodigen',
        'reserved-workers': 'Voorbehouden opdracht: aandeel werknemers met een afstand tot de arbeidsmarkt',
      },
      reached: 'bereikt',
      notReached: 'niet bereikt',
      firms: (count) => nl.plural(count, '1 bedrijf', `${nl.number(count)} bedrijven`),
      source: (source, day) => `${source}, nagekeken op ${day}`,
    },
    record: {
      title: 'Selectieverslag',
      back: 'Terug naar de groslijst',
      made: (moment) => `Gemaakt op ${moment} met het Impactregister.`,
      asked: 'De opdracht',
      text: 'Omschrijving',
      conditions: 'Objectieve criteria',
      noConditions: 'Alleen wat er geleverd wordt.',
      method: 'Hoe is geselecteerd',
      methodText:
        'Elk bedrijf is op elk criterium apart beoordeeld met de gegevens die op dit moment in het register staan. Wie op niets faalt staat op de groslijst, in volgorde van hoe goed het bij de omschrijving past. Een criterium beslist wie op de lijst staat, nooit wie bovenaan staat. Wat niet bekend is telt niet als voldaan en niet als gefaald.',
      pool: (judged, able, nearMisses) =>
        `${nl.number(judged)} bedrijven beoordeeld, ${nl.number(able)} voldoen, ${nl.number(nearMisses)} voldoen op één punt niet.`,
      chosen: (count) => nl.plural(count, '1 gekozen bedrijf', `${nl.number(count)} gekozen bedrijven`),
      noneChosen: 'Er is geen bedrijf gekozen. Ga terug en kies er een of meer.',
      others: 'Ook op de groslijst, niet gekozen',
      nearMisses: 'Bijna-treffers',
      compare: 'Vergelijking',
      firm: 'Bedrijf',
      kvk: 'KvK-nummer',
      place: 'Plaats',
      choice: 'Gekozen',
      yes: 'ja',
      no: 'nee',
      why: 'Motivering van de keuze',
      whyHint: 'Art. 1.4 Aanbestedingswet vraagt om objectieve criteria. Komt in het verslag te staan.',
      put: 'Zet in het verslag',
      csv: 'Download als CSV',
      xlsx: 'Download als Excel',
      print: 'Afdrukken: kies Afdrukken in uw browser.',
      standing: { able: 'voldoet', 'near-miss': 'bijna-treffer' },
      columns: ['bedrijf', 'KvK-nummer', 'plaats', 'gekozen', 'uitkomst', 'score'],
      notStored: 'Dit verslag wordt niet in het register bewaard: download het of druk het af.',
    },
  },
  en: {
    title: 'Shortlist for a purchase request',
    intro:
      'Paste your request. The register judges each firm on each requirement and shows who meets them, who nearly does, and what the market can take.',
    form: {
      text: 'Your request',
      textHint: 'A sentence, or a paragraph from a mail. Requirements that stand in it are read.',
      near: 'Where the work is done',
      nearHint: 'Place, postcode, municipality or address.',
      radius: 'Firms within',
      value: 'Estimated value (euro, excluding VAT)',
      valueHint: 'Over the whole term, such as 60,000.',
      on: 'First day',
      onHint: 'Labels must be valid on that day.',
      labels: 'Required labels',
      submit: 'Make shortlist',
    },
    faults: {
      summary: 'Something is wrong with your request',
      textMissing: 'Say what you want to buy.',
      textTooLong: (max) => `Make the text shorter: it holds ${en.number(max)} characters.`,
      near: 'We do not know this place or postcode. Check the spelling, or give four digits of the postcode.',
      nearChoice: (place) => `There is more than one place called ‘${place}’. Choose which one you mean.`,
      value: 'Give an amount in figures, such as 60,000.',
    },
    read: {
      title: 'How your request was read',
      hint: 'Is something wrong? Take it away, and the list is made anew.',
      because: (words) => `because of ‘${words}’`,
      without: (text) => `Take away: ${text}`,
    },
    conditions: {
      near: (place) => `in ${place}`,
      radius: (distance) => `within ${distance}`,
      value: (amount) => `value ${amount}`,
      label: (name) => `${name} required`,
      on: (day) => `from ${day}`,
    },
    list: {
      heading: (count) =>
        en.plural(count, '1 firm meets everything', `${en.number(count)} firms meet everything`),
      none: 'No firm meets everything',
      noneHint: 'Look at the firms below that fail on one point, or ask for less.',
      judged: (judged, complete) =>
        `${en.number(judged)} firms were judged${complete ? '' : '; there are more that fit less well'}.`,
      limited: 'The search engine does not answer. This list was found by plain words and may be incomplete.',
      pick: (name) => `Choose ${name}`,
      pickHint: 'Choose the firms that you want to approach, and make a selection record of them.',
      record: 'Make selection record',
      more: (count) => `${en.number(count)} more firms meet everything; refine the request to see them.`,
    },
    outcome: { met: 'met', 'not-met': 'not met', unknown: 'unknown' },
    criteria: {
      category: 'What it supplies',
      place: 'Service area',
      distance: 'Distance',
      capacity: 'Size',
      label: 'Label',
      recognition: 'Recognition',
      availability: 'Available',
    },
    near: {
      heading: (count) => en.plural(count, '1 near-miss', `${en.number(count)} near-misses`),
      hint: 'These firms fail on exactly one point.',
      failed: 'Fails on',
    },
    market: {
      title: 'What the market can take',
      able: (able, unsure) =>
        `${en.plural(able, '1 firm', `${en.number(able)} firms`)} could do the whole` +
        (unsure > 0
          ? `; ${en.number(unsure)} of them ${unsure === 1 ? 'does' : 'do'} not say up to which size.`
          : '.'),
      lots: 'Proposed lots',
      lot: (number, value, able) =>
        `Lot ${number}: ${value}, within reach of ${en.plural(able, '1 firm', `${en.number(able)} firms`)}`,
      uncovered: (value) => `For ${value} nobody in the register says that they can take it.`,
      byCategory: 'By part',
      byCategoryLine: (label, able) => `${label}: ${en.plural(able, '1 firm', `${en.number(able)} firms`)}`,
      combinations: 'Combinations that can do it together',
      combinationsHint: 'No firm can do it alone. These can together, each within what it can take.',
      share: (name, share) => `${name} (${share})`,
      leaves: (value) => `left over: ${value}`,
      thresholds: 'Thresholds',
      threshold: {
        'eu-works': 'EU threshold for works',
        'eu-supplies-services': 'EU threshold for supplies and services',
        'eu-social-services': 'Threshold for social and other specific services',
        'small-lot-works': 'Small lots, works',
        'small-lot-supplies-services': 'Small lots, supplies and services',
        'small-lots-share': 'Small lots, at most of the whole',
        'invited-least': 'By invitation: firms to invite at least',
        'invited-most': 'By invitation: firms to invite at most',
        'reserved-workers': 'Reserved contract: share of workers with a distance to the labour market',
      },
      reached: 'reached',
      notReached: 'not reached',
      firms: (count) => en.plural(count, '1 firm', `${en.number(count)} firms`),
      source: (source, day) => `${source}, looked up on ${day}`,
    },
    record: {
      title: 'Selection record',
      back: 'Back to the shortlist',
      made: (moment) => `Made on ${moment} with the Impact register.`,
      asked: 'The request',
      text: 'Description',
      conditions: 'Objective criteria',
      noConditions: 'Only what is supplied.',
      method: 'How firms were selected',
      methodText:
        'Each firm was judged on each criterion by itself, with what the register holds at this moment. Firms that fail nothing are on the shortlist, in the order of how well they fit the description. A criterion decides who is on the list, never who is first. What is not known counts neither as met nor as failed.',
      pool: (judged, able, nearMisses) =>
        `${en.number(judged)} firms judged, ${en.number(able)} meet everything, ${en.number(nearMisses)} fail on one point.`,
      chosen: (count) => en.plural(count, '1 chosen firm', `${en.number(count)} chosen firms`),
      noneChosen: 'No firm was chosen. Go back and choose one or more.',
      others: 'Also on the shortlist, not chosen',
      nearMisses: 'Near-misses',
      compare: 'Comparison',
      firm: 'Firm',
      kvk: 'KvK number',
      place: 'Place',
      choice: 'Chosen',
      yes: 'yes',
      no: 'no',
      why: 'Reason for the choice',
      whyHint: 'Art. 1.4 Aanbestedingswet asks for objective criteria. It is put into the record.',
      put: 'Put into the record',
      csv: 'Download as CSV',
      xlsx: 'Download as Excel',
      print: 'To print: choose Print in your browser.',
      standing: { able: 'meets everything', 'near-miss': 'near-miss' },
      columns: ['firm', 'KvK number', 'place', 'chosen', 'outcome', 'score'],
      notStored: 'The register does not keep this record: download it or print it.',
    },
  },
};

export function requestTexts(lang: Lang): RequestTexts {
  return TEXTS[lang];
}
