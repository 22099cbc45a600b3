import { describe, expect, it } from '@jest/globals';

import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { cpvDepths } from '../../../src/enrichment/categories/concept.ts';
import { deriveCategories } from '../../../src/enrichment/categories/derive-categories.ts';

const concept = (
  id: string,
  codes: string[],
  words: string[],
): ConstructorParameters<typeof CategoryLexicon>[0][number] => ({
  id,
  codes,
  labelNl: id,
  labelEn: id,
  words,
});

const lexicon = new CategoryLexicon(
  [
    concept('glas', ['90911300'], ['glasbewassing', 'ramen lappen', 'window cleaning']),
    concept('schoon', ['90910000', '90911000'], ['schoonmaak', '~sanitair']),
    concept('verzorging', ['98300000'], ['persoonlijke verzorging']),
  ],
  [
    { code: '90911300', labelNl: 'Ramen wassen', labelEn: 'Window-cleaning' },
    { code: '90910000', labelNl: 'Reinigingsdiensten', labelEn: 'Cleaning' },
  ],
  'test',
);

describe('category words', () => {
  it('are recognised as phrases in any order, in compounds and in English', () => {
    const codes = (text: string): string[] => lexicon.recognise(text).map(({ code }) => code);
    expect(codes('Het lappen van alle ramen')).toEqual(['90911300']);
    expect(codes('We offer window cleaning')).toEqual(['90911300']);
    expect(codes('kantoorschoonmaak')).toEqual(['90910000']);
  });

  it('do not fire on a vague word or on what is left of a phrase', () => {
    expect(lexicon.recognise('Nieuw sanitair voor personen')).toEqual([]);
  });

  it('belong to a CPV code at the deepest level that has any', () => {
    expect(lexicon.conceptsOf('90911300').map(({ id }) => id)).toEqual(['glas']);
    expect(lexicon.conceptsOf('90919200').map(({ id }) => id)).toEqual(['schoon']);
    expect(cpvDepths('90911300')).toEqual(['90', '909', '9091', '90911', '909113']);
  });

  it('make derived categories beside stated ones, each with its reason', () => {
    const statement = {
      supplierId: 's',
      source: 'a',
      statedOn: '2026-01-01',
      name: 'Helder',
      codes: ['90910000', '99999999'],
    };
    const found = deriveCategories([{ ...statement, description: 'Schoonmaak en ramen lappen' }], lexicon);
    expect(found.map(({ code, basis, because }) => [code, basis, because])).toEqual([
      ['90910000', 'stated', null],
      ['90911300', 'derived', 'ramen lappen'],
    ]);
  });
});
