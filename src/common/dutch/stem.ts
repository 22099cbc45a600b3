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
};

/** The stem of a folded Dutch word. English words go through it too: both sides of a comparison do. */
export const stem: (word: string) => string = remember(
  MAX_REMEMBERED,
  (word) => IRREGULAR[word] ?? stemRegular(word),
);

function stemRegular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const stemmed = stemmer(withoutVerbEnding(word));
  return stemmed.length >= 3 ? asInPlural(stemmed) : word;
}

/** `organiseert`, `reinigt`: the stemmer leaves this ending on, so verb and noun would stay apart. */
function withoutVerbEnding(word: string): string {
  return word.length > 6 && /(?:eer|ig)t$/.test(word) ? word.slice(0, -1) : word;
}

/** `huizen` and `huis`, `brieven` and `brief`: the stemmer keeps the consonant of each. */
function asInPlural(stemmed: string): string {
  return stemmed.replace(/z$/, 's').replace(/v$/, 'f');
}
