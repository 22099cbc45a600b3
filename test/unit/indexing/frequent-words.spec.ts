import { describe, expect, it } from '@jest/globals';

import { frequentWords } from '../../../src/indexing/firm-words/frequent-words.ts';

const words = (counted: Record<string, number>, ...known: string[]): string[] =>
  frequentWords(
    Object.entries(counted).map(([word, firms]) => ({ word, firms })),
    new Set(known),
  ).map(({ word }) => word);

describe('words of firms', () => {
  it('are those that five of them use, however they are written, the most used first', () => {
    expect(words({ vlonder: 5, zwamvlok: 9, eenling: 4, café: 2, cafés: 5 })).toEqual([
      'zwamvlok',
      'cafes',
      'vlonder',
    ]);
    expect(words({ scène: 3, scene: 2 })).toEqual(['scene']);
  });

  it('stay until two are left who use them', () => {
    expect(words({ vlonder: 3 }, 'vlonder')).toEqual(['vlonder']);
    expect(words({ vlonder: 2 }, 'vlonder')).toEqual([]);
  });

  it('are no words without meaning, no short ones, and not without end', () => {
    expect(words({ onze: 90, wij: 90, heide: 9, riet: 9 })).toEqual(['heide']);
    const many = Object.fromEntries(
      Array.from({ length: 11_000 }, (_, at) => [
        `woord${at.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')}x`,
        5,
      ]),
    );
    expect(words(many)).toHaveLength(10_000);
    expect(words(many)).toEqual(words(Object.fromEntries(Object.entries(many).reverse())));
  });
});
