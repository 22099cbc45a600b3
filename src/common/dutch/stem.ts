import { stemmer } from '@orama/stemmers/dutch';

import { remember } from '../remember.ts';

/** Stems cost much more than a look-up and a register uses the same words again and again. */
const MAX_REMEMBERED = 50_000;

/** Irregular forms that the stemmer leaves apart from their base, among words that purchase requests use. */
const IRREGULAR: Record<string, string> = {
  gebouwen: 'gebouw',
  steden: 'stad',
  wegen: 'weg',
  glazen: 'glas',
  daken: 'dak',
  vaten: 'vat',
  // A greenhouse is no cheese (`kaas`), a wreath no tap (`kraan`).
  kas: 'broeikas',
  kassen: 'broeikas',
  krans: 'krans',
  kransen: 'krans',
  banden: 'band',
  bladeren: 'blad',
  bladen: 'blad',
  kinderen: 'kind',
  musea: 'museum',
  media: 'media',
  catalogi: 'catalogus',
  foto: 'foto',
  fotos: 'foto',
  auto: 'auto',
  autos: 'auto',
  menus: 'menu',
  logos: 'logo',
  videos: 'video',
  demos: 'demo',
  riool: 'riol',
  bureaus: 'bureau',
  niveaus: 'niveau',
  cameras: 'camera',
  taxis: 'taxi',
  podia: 'podium',
  gesloopt: 'slop',
  gesloopte: 'slop',
  ingepakt: 'inpak',
  wast: 'was',
  gewassen: 'was',
  verhuist: 'verhuis',
  schoongemaakt: 'schoonmak',
  schoongemaakte: 'schoonmak',
  gestreken: 'strijk',
  bestreden: 'bestrijd',
  geschreven: 'schrijf',
  gesneden: 'snijd',
  gegraven: 'graf',
  gebonden: 'bind',
  geschoren: 'scher',
  opgehangen: 'ophang',
  nagekeken: 'nakijk',
};

/** The stem of a folded Dutch word. English words go through it too: both sides of a comparison do. */
export const stem: (word: string) => string = remember(
  MAX_REMEMBERED,
  (word) => IRREGULAR[word] ?? stemRegular(word),
);

function stemRegular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const stemmed = stemmer(asStemmerKnows(word));
  return stemmed.length >= 3 ? sameForAllForms(stemmed) : word;
}

/** Plural nouns that end as a plural does and are none. */
const SINGULAR_IN_IES = /(?:advies|precies|vlies|verlies|kies|lies|vies|fries)$/;
const SINGULAR_IN_ES = /(?:adres|congres|proces|succes|compres|fles|les|mes|pres)$/;

/** `cateraars`, `handelaars`: plurals, where `kaars`, `regenlaars` and `baars` are none. */
const PEOPLE = /(?<=[aeiouy]\p{L}*)(?:[^bkl]|(?<=e)l)aars$/u;

/** Forms that the stemmer leaves apart from their base: what it would make of the base is wanted. */
function asStemmerKnows(word: string): string {
  // `organiseert`, `reinigt`, `maait`, `onderhoudt`
  if (word.length > 6 && /(?:eer|ig|d)t$/.test(word)) return word.slice(0, -1);
  if (/(?:aai|oei|ooi)t$/.test(word)) return word.slice(0, -1);
  // `gereviseerd` is `reviseren`
  const participle = /^ge(\p{L}{3,}eer)de?$/u.exec(word)?.[1];
  if (participle !== undefined) return `${participle.slice(0, -2)}ren`;
  if (PEOPLE.test(word)) return word.slice(0, -1);
  // `fiets`, `kaars`: the stemmer takes their last letter for a plural
  if (/(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou)[tkpfr]s$/.test(word)) return `${word}en`;
  return withoutPlural(word);
}

/** `inspecties`, `broodjes`, `lunches`, `websites`: the stemmer knows no plural after a vowel or `j`. */
function withoutPlural(word: string): string {
  if (/[^aeiou]ies$/.test(word) && !SINGULAR_IN_IES.test(word)) return word.slice(0, -1);
  if (/jes$/.test(word)) return word.slice(0, -1);
  if (/(?:ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length >= 6 && /[^aeiou]es$/.test(word) && !SINGULAR_IN_ES.test(word)
    ? word.slice(0, -1)
    : word;
}

/** `keuring`, `plaatsing`: a long vowel or two consonants stay as they are without the ending; `scholing` is no `school`. */
const NOUN_OF_VERB = /(?<=[aeiouy]{2}[^aeiou]|[aeiouy][^aeiou]{2,3})ing$/;

/** Verb, noun and plural end alike: `keuring` and `keuren`, `huizen` and `huis`, `bruggen` and `brug`, `mensen` and `mens`. */
function sameForAllForms(stemmed: string): string {
  return stemmed
    .replace(NOUN_OF_VERB, '')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/(?<=\p{L}{2}[bdfgklmnpr])s$/u, '');
}
