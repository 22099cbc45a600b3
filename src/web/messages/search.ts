import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const { number: nlNumber, plural: nlPlural } = formatsFor('nl');
const { number: enNumber, plural: enPlural } = formatsFor('en');

const nlFirms = (count: number) => `${nlNumber(count)} ${nlPlural(count, 'leverancier', 'leveranciers')}`;
const enFirms = (count: number) => `${enNumber(count)} ${enPlural(count, 'supplier', 'suppliers')}`;

const nl = {
  filters: {
    atMost: 'Hooguit',
    wholeCountry: 'Heel Nederland',
    distanceHint: (near: string) => `Telt zodra u een plaats invult bij ‘${near}’.`,
    theme: 'Thema',
    themeHint: 'Door het bedrijf zelf gekozen.',
    size: 'Omvang',
    orderValue: 'Kan een opdracht aan van',
    orderValueHint: 'Bedrijven die niet zeggen hoeveel ze aankunnen, vallen dan weg.',
    anyOrder: 'Maakt niet uit',
    orderOf: (value: string) => `Kan ${value} aan`,
    source: 'Bron',
    anySource: 'Alle bronnen',
    category: 'Categorie',
    anyCategory: 'Alle categorieën',
    wholeDivision: 'Alles hierin',
    more: (count: number) => `Nog ${nlNumber(count)}`,
    atLeast: (level: string) => `niveau ${level} of hoger`,
    leftOut: (what: string) => `Weggehaald: ${what}`,
    kinds: {
      category: 'categorie',
      place: 'plaats',
      distance: 'afstand',
      label: 'keurmerk',
      theme: 'thema',
      amount: 'bedrag',
      people: 'aantal personen',
      quantity: 'hoeveelheid',
      period: 'periode',
      exclusion: 'wat niet gezocht wordt',
      procedure: 'procedure',
      spelling: 'spelling',
    } as Record<string, string>,
  },
  parts: {
    upTo: (amount: string) => `tot ${amount}`,
    from: (amount: string) => `vanaf ${amount}`,
    between: (from: string, upTo: string) => `${from} tot ${upTo}`,
    per: {
      year: 'per jaar',
      month: 'per maand',
      hour: 'per uur',
      person: 'per persoon',
      piece: 'per stuk',
    } as Record<string, string>,
    people: (from: number, upTo: number) =>
      from === upTo
        ? `voor ${nlNumber(from)} ${nlPlural(from, 'persoon', 'personen')}`
        : `voor ${nlNumber(from)} tot ${nlNumber(upTo)} personen`,
    days: (from: string, until: string) => (from === until ? `op ${from}` : `${from} tot en met ${until}`),
    starting: (day: string) => `vanaf ${day}`,
    ending: (day: string) => `uiterlijk ${day}`,
    months: (count: number) => `${nlNumber(count)} ${nlPlural(count, 'maand', 'maanden')}`,
    options: (count: number) => `en ${nlNumber(count)} ${nlPlural(count, 'maand', 'maanden')} optie`,
    required: (label: string) => `${label} (eis)`,
    preferred: (label: string) => `${label} (wens)`,
    around: (place: string) => `rond ${place}`,
    distance: (km: string) => `binnen ${km}`,
    exclusion: 'niet gezocht',
    procedure: 'telt niet mee bij het zoeken',
    meant: (word: string) => `bedoeld: ${word}`,
    hint: (label: string) => `misschien ${label}`,
    asFilter: 'stel als eis',
    asFilterLong: (what: string) => `stel als eis: ${what}`,
    filterOn: 'filter hierop',
    filterOnLong: (what: string) => `filter hierop: ${what}`,
    more: (count: number) => `en nog ${nlNumber(count)} ${nlPlural(count, 'onderdeel', 'onderdelen')}`,
    raises: 'Wat in uw tekst staat, bepaalt de volgorde. Het laat niemand weg.',
  },
  choose: { action: 'Kies bedrijven', rest: 'en maak een groslijst' },
  unknown: {
    words: (words: string) => `Geen enkele leverancier noemt ${words}.`,
    or: 'of',
    similar: 'Deze leveranciers noemen iets wat erop lijkt.',
    otherWord: 'Probeer een ander woord voor wat u zoekt.',
    looser: 'Met een voorwaarde minder zijn er wel die het noemen.',
    rest: 'Er is gezocht op de rest van uw tekst.',
    unoffered: (things: string) => `Van geen enkele leverancier is bekend dat die dit levert: ${things}.`,
    unofferedHere: (things: string) =>
      `Van geen van deze leveranciers is bekend dat die dit levert: ${things}.`,
    otherWords: 'Wat u hieronder ziet, past bij andere woorden van uw tekst.',
  },
  similar: {
    title: 'Vergelijkbare leveranciers',
    hint: 'Bedrijven die het meest hetzelfde leveren, de dichtstbijzijnde eerst.',
  },
  nothing: {
    farther: (count: number, further: string, within: string) =>
      `${nlFirms(count)} tot ${further} verderop: zoek binnen ${within}`,
    without: {
      label: (count: number) => `${nlFirms(count)} zonder dit keurmerk`,
      impact: (count: number) => `${nlFirms(count)} zonder nagekeken keurmerk`,
      municipality: (count: number) => `${nlFirms(count)} buiten deze gemeente`,
      recognisedBy: (count: number) => `${nlFirms(count)} zonder erkend keurmerk`,
      labelOn: (count: number) => `${nlFirms(count)} met de keurmerken van vandaag`,
      theme: (count: number) => `${nlFirms(count)} zonder dit thema`,
      size: (count: number) => `${nlFirms(count)} van een andere omvang`,
      orderValue: (count: number) => `${nlFirms(count)} als de waarde van de opdracht niet meetelt`,
      source: (count: number) => `${nlFirms(count)} uit andere bronnen`,
      category: (count: number) => `${nlFirms(count)} in andere categorieën`,
    },
  },
};

/** Texts of filters, of what was understood, and of empty lists. */
export type SearchTexts = typeof nl;

const en: SearchTexts = {
  filters: {
    atMost: 'At most',
    wholeCountry: 'All of the Netherlands',
    distanceHint: (near) => `Counts as soon as you fill in a place at ‘${near}’.`,
    theme: 'Theme',
    themeHint: 'Chosen by the firm itself.',
    size: 'Size',
    orderValue: 'Can take on an order of',
    orderValueHint: 'Firms that do not say how much they can take on are left out then.',
    anyOrder: 'Any value',
    orderOf: (value) => `Can take on ${value}`,
    source: 'Source',
    anySource: 'All sources',
    category: 'Category',
    anyCategory: 'All categories',
    wholeDivision: 'All of these',
    more: (count) => `${enNumber(count)} more`,
    atLeast: (level) => `level ${level} or higher`,
    leftOut: (what) => `Left out: ${what}`,
    kinds: {
      category: 'category',
      place: 'place',
      distance: 'distance',
      label: 'label',
      theme: 'theme',
      amount: 'amount',
      people: 'number of people',
      quantity: 'quantity',
      period: 'period',
      exclusion: 'what is not wanted',
      procedure: 'procedure',
      spelling: 'spelling',
    },
  },
  parts: {
    upTo: (amount) => `up to ${amount}`,
    from: (amount) => `from ${amount}`,
    between: (from, upTo) => `${from} to ${upTo}`,
    per: { year: 'a year', month: 'a month', hour: 'an hour', person: 'a person', piece: 'a piece' },
    people: (from, upTo) =>
      from === upTo
        ? `for ${enNumber(from)} ${enPlural(from, 'person', 'people')}`
        : `for ${enNumber(from)} to ${enNumber(upTo)} people`,
    days: (from, until) => (from === until ? `on ${from}` : `${from} to ${until}`),
    starting: (day) => `from ${day}`,
    ending: (day) => `by ${day}`,
    months: (count) => `${enNumber(count)} ${enPlural(count, 'month', 'months')}`,
    options: (count) => `and ${enNumber(count)} ${enPlural(count, 'month', 'months')} of options`,
    required: (label) => `${label} (required)`,
    preferred: (label) => `${label} (preferred)`,
    around: (place) => `around ${place}`,
    distance: (km) => `within ${km}`,
    exclusion: 'not looked for',
    procedure: 'does not count in the search',
    meant: (word) => `meant: ${word}`,
    hint: (label) => `perhaps ${label}`,
    asFilter: 'require this',
    asFilterLong: (what) => `require this: ${what}`,
    filterOn: 'filter on this',
    filterOnLong: (what) => `filter on this: ${what}`,
    more: (count) => `and ${enNumber(count)} more ${enPlural(count, 'part', 'parts')}`,
    raises: 'What your text says decides the order. It leaves nobody out.',
  },
  choose: { action: 'Choose firms', rest: 'and make a shortlist' },
  unknown: {
    words: (words) => `No supplier mentions ${words}.`,
    or: 'or',
    similar: 'These suppliers mention something that looks like it.',
    otherWord: 'Try another word for what you need.',
    looser: 'With one condition less there are some that mention it.',
    rest: 'The rest of your text was looked for.',
    unoffered: (things) => `No supplier is known to supply this: ${things}.`,
    unofferedHere: (things) => `None of these suppliers is known to supply this: ${things}.`,
    otherWords: 'What you see below matches other words of your text.',
  },
  similar: {
    title: 'Similar suppliers',
    hint: 'Firms that supply most of the same, the nearest first.',
  },
  nothing: {
    farther: (count, further, within) =>
      `${enFirms(count)} up to ${further} farther: search within ${within}`,
    without: {
      label: (count) => `${enFirms(count)} without this label`,
      impact: (count) => `${enFirms(count)} without a verified label`,
      municipality: (count) => `${enFirms(count)} outside this municipality`,
      recognisedBy: (count) => `${enFirms(count)} without a recognised label`,
      labelOn: (count) => `${enFirms(count)} with the labels of today`,
      theme: (count) => `${enFirms(count)} without this theme`,
      size: (count) => `${enFirms(count)} of another size`,
      orderValue: (count) => `${enFirms(count)} when the value of the order does not count`,
      source: (count) => `${enFirms(count)} from other sources`,
      category: (count) => `${enFirms(count)} in other categories`,
    },
  },
};

export function searchTextsFor(lang: Lang): SearchTexts {
  return lang === 'nl' ? nl : en;
}
