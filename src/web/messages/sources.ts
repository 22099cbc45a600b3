import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const { number, plural } = formatsFor('nl');
const { number: numberEn, plural: pluralEn } = formatsFor('en');

/** Texts of the page about sources and their age. */
const nl = {
  navigation: 'Bronnen',
  title: 'Bronnen en hun leeftijd',
  intro:
    'Van wanneer de laatste lijst van elke bron is. Oud is een keurmerkregister na 45 dagen, een contractenlijst na drie maanden en een leverancierslijst na een half jaar. Wat het langst wacht, staat bovenaan.',
  columns: {
    source: 'Bron',
    listed: 'Laatste lijst',
    age: 'Leeftijd',
    rows: 'Rijen',
    state: 'Stand',
    waiting: 'Wacht',
  },
  never: 'nog niet aangeleverd',
  days: (count: number) => `${number(count)} ${plural(count, 'dag', 'dagen')}`,
  state: { old: 'oud', fine: 'op tijd', never: 'leeg' },
  waiting: (count: number) => `${number(count)} ${plural(count, 'voorbeeld', 'voorbeelden')}`,
};

export type SourcesTexts = typeof nl;

const en: SourcesTexts = {
  navigation: 'Sources',
  title: 'Sources and their age',
  intro:
    'Of when the last list of each source is. A label register is old after 45 days, a list of contracts after three months, a list of suppliers after half a year. What has waited longest comes first.',
  columns: {
    source: 'Source',
    listed: 'Last list',
    age: 'Age',
    rows: 'Rows',
    state: 'State',
    waiting: 'Waits',
  },
  never: 'not delivered yet',
  days: (count) => `${numberEn(count)} ${pluralEn(count, 'day', 'days')}`,
  state: { old: 'old', fine: 'in time', never: 'empty' },
  waiting: (count) => `${numberEn(count)} ${pluralEn(count, 'preview', 'previews')}`,
};

const TEXTS: Record<Lang, SourcesTexts> = { nl, en };

/** The texts of the page about sources in a language. */
export function sourcesTextsFor(lang: Lang): SourcesTexts {
  return TEXTS[lang];
}
