import { describe, expect, it } from '@jest/globals';

import {
  shownCategories,
  surelyAsked,
  understandRequest,
} from '../../../../src/discovery/understand-request.ts';
import { CategoryLexicon } from '../../../../src/enrichment/categories/category-lexicon.ts';
import { concept } from '../../../support/concept.ts';

const lexicon = new CategoryLexicon(
  [
    concept('schoonmaak', ['90910000'], ['schoonmaak']),
    concept('zorg', ['90910000'], ['ziekenhuisschoonmaak']),
    concept('post', ['64110000'], ['huis aan huis']),
    concept('verhuur', ['70310000'], ['zaalverhuur', '~zaal']),
    concept('wegen', ['45233000'], ['wegen onderhouden', 'onderhoud wegen']),
    concept('rijden', ['60120000'], ['vervoer ouderen']),
    concept('dagopvang', ['85311200'], ['dagbesteding', 'dagbesteding ouderen']),
    concept('kunst', ['92310000'], ['theatergezelschap', 'theater']),
    concept('advies', ['79410000'], ['adviseur']),
    concept('uitzenden', ['79620000'], ['inhuur', 'inhuren', 'uitzendkrachten']),
  ],
  [],
  'test',
);
const idsOf = (text: string, codes: string[] = []) =>
  understandRequest(text, lexicon, { codes }).groups.flatMap(({ concept: of }) => of?.id ?? []);

describe('what a request is understood to buy', () => {
  it('is what both its words and its CPV code say, and not everything else of that code', () => {
    expect(idsOf('schoonmaak van wijkgebouwen', ['90910000'])).toEqual(['schoonmaak']);
    expect(idsOf('wijkgebouwen', ['90910000']).sort()).toEqual(['schoonmaak', 'zorg']);
  });

  it('tells also of what a word only hints at, after what it is about, and each can be switched off', () => {
    const shown = (...without: string[]) =>
      shownCategories(
        understandRequest('zaal met schoonmaak', lexicon, { without: new Set(without) }),
        'en',
      ).map(({ id, because, hint }) => [id, because, hint]);
    expect(shown()).toEqual([
      ['category:schoonmaak', 'schoonmaak', undefined],
      ['category:verhuur', 'zaal', true],
    ]);
    expect(shown('category:verhuur')).toEqual([['category:schoonmaak', 'schoonmaak', undefined]]);
  });

  it.each([
    ['onderhoud van bloemenlinten langs wegen', true],
    ['onderhoud van wegen in het dorp', false],
    ['onderhoud van bermen en wegen', false],
  ])(
    'of a phrase whose thing only tells about another one is no more than a circumstance: %s',
    (text, circumstance) => {
      const { groups } = understandRequest(text, lexicon);
      expect(groups.find(({ concept: of }) => of?.id === 'wegen')).toMatchObject({ circumstance });
    },
  );

  it.each([
    ['inhuur van een theatergezelschap voor de opening', true],
    ['wij willen een theatergezelschap inhuren', true],
    ['inhuur van een adviseur', false],
    ['inhuur van een springkussen', false],
    ['inhuur', false],
    ['extra inhuur bij het theatergezelschap', false],
    ['inhuren uitzendkrachten', false],
  ])('of hiring is how it is bought when a thing of its own is hired: %s', (text, circumstance) => {
    const { groups } = understandRequest(text, lexicon);
    expect(groups.find(({ concept: of }) => of?.id === 'uitzenden')).toMatchObject({ circumstance });
  });

  it('is not what it only tells about that, unless there is nothing else', () => {
    const asked = (text: string) =>
      surelyAsked(understandRequest(text, lexicon)).map(({ concept: { id } }) => id);
    expect(asked('in de zaalverhuur: schoonmaak')).toEqual(['schoonmaak']);
    expect(asked('zaalverhuur, schoonmaak')).toEqual(['verhuur', 'schoonmaak']);
    expect(asked('vervoer van ouderen naar de dagbesteding')).toEqual(['rijden']);
    expect(asked('dagbesteding voor ouderen')).toEqual(['dagopvang']);
    expect(asked('onderhoud van bloemenlinten langs wegen')).toEqual(['wegen']);
  });

  it('tells first what it is about, then what only tells about that', () => {
    const shown = shownCategories(understandRequest('in de zaalverhuur: schoonmaak', lexicon));
    expect(shown.map(({ id }) => id)).toEqual(['category:schoonmaak', 'category:verhuur']);
    expect(
      shownCategories(understandRequest('zaalverhuur, schoonmaak', lexicon)).map(({ id }) => id),
    ).toEqual(['category:verhuur', 'category:schoonmaak']);
  });

  it('takes a phrase that names a word twice, and counts the word once', () => {
    const { groups, contentWords } = understandRequest('huis aan huis', lexicon);
    expect([groups.map(({ concept: of }) => of?.id), contentWords]).toEqual([['post'], 1]);
    expect(idsOf('een huis')).toEqual([]);
  });
});
