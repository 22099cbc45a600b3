import { describe, expect, it } from '@jest/globals';

import { tokenise } from '../../../../src/common/dutch/tokenise.ts';
import { circumstancesIn } from '../../../../src/discovery/understanding/circumstances.ts';

/** The words of a text that only tell about what is bought. */
function aside(text: string): string[] {
  const found = circumstancesIn(text);
  return tokenise(text)
    .filter(({ position }) => found.has(position))
    .map(({ word }) => word)
    .filter((word) => word.length > 4);
}

describe('what a request only tells about what is bought', () => {
  it.each([
    ['een animatiefilm over afval scheiden', ['afval', 'scheiden']],
    ['vervoer van rolstoelers naar de dagbesteding', ['dagbesteding']],
    ['Voor de raadszaal zoeken we stoelen', ['raadszaal']],
    ['onderhoud van plantsoenen, snoeien en maaien', []],
    ['offerte voor schoonmaak van kantoren', []],
    ['op zoek naar een cateraar', []],
    ['vergaderstoelen huren, inclusief bezorgen', ['inclusief', 'bezorgen']],
    ['bloemen bij de receptie. Planten kopen.', ['receptie']],
  ])('stands after a preposition, or comes with it: %s', (text, words) => {
    expect(aside(text)).toEqual(words);
  });
});
