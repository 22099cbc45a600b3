import { withWhere } from '../format.ts';
import { type Lang } from './lang.ts';

const nl = {
  name: 'Suggesties',
  /** Said to who cannot see the list; `#` is their number. */
  one: '1 suggestie, kies met de pijltoetsen',
  more: '# suggesties, kies met de pijltoetsen',
  none: 'Geen suggesties',
  category: 'categorie',
  categoryOf: (word: string) => `categorie, ook voor ‘${word}’`,
  firm: (place: string | null) => (place === null ? 'leverancier' : `leverancier in ${place}`),
  near: (place: string) => `In de buurt van ${place}`,
  place: (municipality?: string, province?: string) =>
    withWhere('plaats', municipality === undefined ? undefined : `gemeente ${municipality}`, province),
};

/** Texts of what is suggested while somebody types. */
export type SuggestTexts = typeof nl;

const en: SuggestTexts = {
  name: 'Suggestions',
  one: '1 suggestion, choose with the arrow keys',
  more: '# suggestions, choose with the arrow keys',
  none: 'No suggestions',
  category: 'category',
  categoryOf: (word) => `category, also for ‘${word}’`,
  firm: (place) => (place === null ? 'supplier' : `supplier in ${place}`),
  near: (place) => `Near ${place}`,
  place: (municipality, province) =>
    withWhere('place', municipality === undefined ? undefined : `municipality of ${municipality}`, province),
};

export function suggestTextsFor(lang: Lang): SuggestTexts {
  return lang === 'nl' ? nl : en;
}
