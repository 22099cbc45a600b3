import { describe, expect, it } from '@jest/globals';

import { suggestCategories } from '../../../src/discovery/suggestions/suggest-categories.ts';
import { suggestPlaces } from '../../../src/discovery/suggestions/suggest-places.ts';
import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { type FoundPlace } from '../../../src/enrichment/location/geocoder.ts';

const concept = (id: string, labelNl: string, labelEn: string, words: string[]) => ({
  id,
  codes: ['55520000'],
  labelNl,
  labelEn,
  words,
});

const LEXICON = new CategoryLexicon(
  [
    concept('catering', 'Catering', 'Catering', ['~lunch', 'cateraar', 'lunchbuffet']),
    concept('canteen', 'Exploitatie van kantines', 'Canteens', ['bedrijfsrestaurant']),
    concept('canals', 'Kanalen', 'Canals', ['vaart']),
    concept('coffee', 'Koffie', 'Coffee', ['café', 'koffiezetter']),
  ],
  [],
  'test',
);

describe('categories that are suggested', () => {
  const of = (text: string, lang: 'nl' | 'en' = 'nl') => suggestCategories(LEXICON, text, lang, 3);

  it('begin with the text in their name, then in a later word of it', () => {
    expect(of('kan').map(({ label }) => label)).toEqual(['Kanalen', 'Exploitatie van kantines']);
  });

  it('say by which everyday word they were found, the shortest one', () => {
    expect(of('lun')).toEqual([{ label: 'Catering', because: 'lunch' }]);
    expect(of('CAFE')).toEqual([{ label: 'Koffie', because: 'café' }]);
  });

  it('are called as in the language of the page', () => {
    expect(of('coff', 'en')).toEqual([{ label: 'Coffee', because: null }]);
  });

  it('are none for words that nothing begins with', () => {
    expect(of('orgel')).toEqual([]);
    expect(of('  ')).toEqual([]);
  });
});

describe('places that are suggested', () => {
  const place = (name: string, municipality: string, province: string, lat: number): FoundPlace => ({
    name,
    lat,
    lng: 6,
    precision: 'place',
    source: 'test',
    municipality: { code: `GM${municipality}`, name: municipality },
    province,
  });

  it('have a text that means them alone, and the town that a municipality is named after its bare name', () => {
    const found = [
      place('Haren', 'Groningen', 'Groningen', 53),
      place('Haren', 'Oss', 'Noord-Brabant', 51),
      place('Hengelo', 'Hengelo', 'Overijssel', 52.3),
      place('Hengelo', 'Bronckhorst', 'Gelderland', 52),
      place('Harkstede', 'Midden-Groningen', 'Groningen', 53.2),
    ];
    expect(suggestPlaces(found, 10).map(({ value }) => value)).toEqual([
      'Haren, Groningen',
      'Haren, Oss',
      'Hengelo',
      'Hengelo, Bronckhorst',
      'Harkstede',
    ]);
    expect(suggestPlaces(found, 3)).toHaveLength(3);
  });
});
