import { formatsFor } from '../format.ts';
import { type RequestTexts } from './request-texts.ts';

const nl = formatsFor('nl');

/** The same in Dutch. */
export const requestsNl: RequestTexts = {
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
    label: (code) => `Het register kent geen keurmerk ‘${code}’ (meer). Haal het weg, of kies een ander.`,
    value: 'Vul een bedrag in cijfers in, bijvoorbeeld 60.000.',
  },
  read: {
    title: 'Zo is uw vraag gelezen',
    hint: 'Klopt iets niet? Haal het weg. De lijst wordt dan opnieuw gemaakt.',
    because: (words) => `door ‘${words}’`,
    without: (text) => `Haal weg: ${text}`,
    notJudged: 'Niet beoordeeld',
    unknown: 'Niet begrepen',
    noCategory:
      'In uw tekst staat niets wat het register als categorie kent. Niemand is beoordeeld op wat het levert: zeg het met andere woorden.',
    sameCode: 'Wie hieronder voldoet, levert iets anders met dezelfde CPV-code: vraag het na.',
    doesSameCode: 'doet iets met dezelfde CPV-code',
    notJudgedHint: 'Dit weet het register niet: vraag het de bedrijven zelf.',
  },
  lots: {
    title: 'Percelen in uw tekst',
    whole: 'Alles samen',
    lot: (name, title) => (title === '' ? `Perceel ${name}` : `Perceel ${name}: ${title}`),
    wholeHint:
      'Uw tekst is verdeeld in percelen. Deze lijst is van alle percelen samen, en wat maar voor één perceel geldt telt er niet in mee; elk perceel heeft ook een eigen lijst.',
    lotHint:
      'Deze lijst is van dit perceel. Wat voor of na de percelen voor alle percelen is gevraagd, telt mee; de waarde alleen als die bij het perceel staat.',
    kept: 'De opdracht wordt bewaard met deze percelen, elk met een eigen groslijst:',
  },
  conditions: {
    near: (place) => `in ${place}`,
    radius: (distance) => `tot ${distance}`,
    value: (amount) => `waarde ${amount}`,
    label: (name) => `${name} vereist`,
    wished: (name) => `gewenst: ${name}`,
    openPlace: (name) => `niet op plaats beoordeeld: er is meer dan één ${name}`,
    on: (day) => `vanaf ${day}`,
  },
  list: {
    heading: (count, complete) =>
      `${complete ? '' : 'Ten minste '}${nl.plural(count, '1 bedrijf voldoet', `${nl.number(count)} bedrijven voldoen`)}`,
    none: 'Geen enkel bedrijf voldoet aan alles',
    noneHint: 'Bekijk hieronder de bedrijven die op één punt niet voldoen, of vraag minder.',
    nobodyHint: 'Vraag minder, of zeg met andere woorden wat u zoekt.',
    judged: (judged, complete) =>
      `${nl.plural(judged, '1 bedrijf is', `${nl.number(judged)} bedrijven zijn`)} beoordeeld${complete ? '' : '; er zijn er meer die minder goed passen'}.`,
    limitedHeading: 'Maar een deel van de bedrijven is bekeken',
    limited:
      'De zoekmachine antwoordt niet. Alleen bedrijven met precies deze woorden zijn gevonden, dus dit is geen groslijst en zegt niets over de markt. Probeer het over een paar minuten opnieuw.',
    pick: (name) => `Kies ${name}`,
    pickHint: 'Kies de bedrijven die u wilt benaderen en maak er een selectieverslag van.',
    picked: 'Gekozen',
    record: 'Maak selectieverslag',
    more: (count) =>
      `Nog ${nl.plural(count, '1 bedrijf voldoet', `${nl.number(count)} bedrijven voldoen`)}; verfijn de opdracht om ${count === 1 ? 'het' : 'ze'} te zien.`,
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
    able: (able, unsure, complete) =>
      `${complete ? '' : 'Ten minste '}${nl.plural(able, '1 bedrijf kan', `${nl.number(able)} bedrijven kunnen`)} de hele opdracht aan` +
      (unsure > 0
        ? `; ${nl.number(unsure)} daarvan ${unsure === 1 ? 'zegt' : 'zeggen'} niet tot welke omvang.`
        : '.'),
    lots: 'Voorstel voor percelen',
    lot: (number, value, able) =>
      `Perceel ${number}: ${value}, haalbaar voor ${nl.plural(able, '1 bedrijf', `${nl.number(able)} bedrijven`)}`,
    uncovered: (value) => `Voor ${value} is in het register niemand die zegt dat hij het aankan.`,
    smallLots: 'Europees aanbesteden',
    without: 'mag buiten de Europese procedure',
    byCategory: 'Per onderdeel',
    byCategoryLine: (label, able) =>
      `${label}: ${nl.plural(able, '1 bedrijf', `${nl.number(able)} bedrijven`)}`,
    combinations: 'Combinaties die het samen kunnen',
    combinationsHint:
      'Geen bedrijf kan het alleen. Deze bedrijven kunnen het samen, elk binnen wat het zelf aankan.',
    combinationsPartly: 'Ook samen kunnen deze bedrijven niet alles. Wat overblijft staat erbij.',
    share: (name, share) => `${name} (${share})`,
    leaves: (parts) => `blijft over: ${parts}`,
    need: (label, place) => (place ? `${label} in ${place}` : label),
    needIn: (place) => `alles in ${place}`,
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
      'one-quote-works': 'Enkelvoudig onderhands tot, werken',
      'one-quote-supplies-services': 'Enkelvoudig onderhands tot, leveringen en diensten',
      'several-quotes-works': 'Meervoudig onderhands tot, werken',
      'several-quotes-supplies-services': 'Meervoudig onderhands tot, leveringen en diensten',
    },
    own: 'eigen beleid',
    reached: 'bereikt',
    notReached: 'niet bereikt',
    firms: (count) => nl.plural(count, '1 bedrijf', `${nl.number(count)} bedrijven`),
    source: (source, day) => `${source}, nagekeken op ${day}`,
    unchecked: (source) => `${source}; nog niet nagekeken`,
  },
  record: {
    title: 'Selectieverslag',
    back: 'Terug naar de groslijst',
    made: (moment) => `Gemaakt op ${moment} met het Impactregister.`,
    asked: 'De opdracht',
    text: 'Omschrijving',
    conditions: 'Objectieve criteria',
    noConditions: 'Alleen wat er geleverd wordt.',
    oneOf: (categories) => categories.join(' of '),
    notJudged: (demands) => `niet beoordeeld, na te vragen: ${demands}`,
    method: 'Hoe is geselecteerd',
    methodText:
      'Elk bedrijf is op elk criterium beoordeeld, met de gegevens die nu in het register staan. Wie aan alles voldoet, staat op de groslijst; wie het best bij de omschrijving past, staat bovenaan. Wat wij van een bedrijf niet weten, telt niet voor en niet tegen.',
    pool: (judged, able, nearMisses) =>
      `${nl.plural(judged, '1 bedrijf', `${nl.number(judged)} bedrijven`)} beoordeeld, ${nl.plural(able, '1 voldoet', `${nl.number(able)} voldoen`)}, ${nl.plural(nearMisses, '1 voldoet', `${nl.number(nearMisses)} voldoen`)} op één punt niet.`,
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
    put: 'Zet in het verslag om af te drukken',
    csv: 'Download als CSV',
    xlsx: 'Download als Excel',
    print: 'Afdrukken doet u in uw browser.',
    standing: { able: 'voldoet', 'near-miss': 'bijna-treffer' },
    columns: ['bedrijf', 'KvK-nummer', 'plaats', 'gekozen', 'uitkomst', 'score'],
    notStored: 'Het register bewaart dit verslag niet: download het of druk het af.',
  },
};
