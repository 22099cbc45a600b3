import { describe, expect, it } from '@jest/globals';

import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { concept } from '../../support/concept.ts';

const lexicon = new CategoryLexicon(
  [
    concept('fiets', ['34430000', '50800000'], ['fiets', 'e-bike', 'dienstfiets', '~tandem']),
    concept('fietsreparatie', ['50800000'], ['fietsreparatie', 'fietsen onderhouden']),
    concept('meubel', ['39130000'], ['meubels', 'stoelen', 'tafel']),
    concept('verhuur', ['79950000'], ['stoelen huren', 'meubelverhuur']),
    concept('sanitair', ['45330000'], ['kraan', 'toilet']),
    concept('hijs', ['45510000'], ['kraanverhuur']),
    concept('reparatie', ['50000000'], ['apparaten repareren', '~reparatie']),
    concept('telefoon', ['32250000'], ['telefoon']),
  ],
  [],
  'test',
);

/** What a text speaks of, with how surely. */
function told(text: string): Record<string, number> {
  return Object.fromEntries(
    lexicon.match(lexicon.analyse(text)).map(({ concept: { id }, strength }) => [id, strength]),
  );
}

describe('what is done to a thing of a kind', () => {
  it.each([
    ['reparatie van 20 e-bikes'],
    ['onze e-bikes repareren'],
    ['e-bikes onderhouden en repareren'],
    ['herstel van een tandem'],
    ['e-bikereparatie'],
    ['onderhoud van kinderfietsen'],
  ])('is done to others of the kind by the same firms: %s', (text) => {
    expect(told(text)['fietsreparatie']).toBeGreaterThanOrEqual(0.75);
  });

  it('leaves the thing itself as sure as it was, and says less of the deed alone', () => {
    expect(told('reparatie van e-bikes')).toEqual({ fiets: 1, fietsreparatie: 0.8, reparatie: 0.2 });
    expect(told('reparatie van telefoons')).toEqual({ telefoon: 1, reparatie: 0.5 });
  });

  it('is known from two things of the kind, or where the codes of both are near', () => {
    expect(told('tafels huren')['verhuur']).toBe(0.8);
    expect(told('toiletten huren')).toEqual({ sanitair: 1 });
  });

  it('has to stand with the thing', () => {
    expect(told('e-bikes voor ambtenaren die wonen op afstand, en reparatie')).not.toHaveProperty(
      'fietsreparatie',
    );
    expect(told('e-bikes')).toEqual({ fiets: 1 });
  });

  it('is what the words of a category say where they say it', () => {
    expect(told('fietsen onderhouden')).toMatchObject({ fietsreparatie: 1 });
  });
});
