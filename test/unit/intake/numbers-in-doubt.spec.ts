import { describe, expect, it } from '@jest/globals';

import { reviewNumbers } from '../../../src/intake/changed-numbers.ts';
import { doubtfulNumbers } from '../../../src/intake/doubtful-numbers.ts';
import { mustAgree } from '../../../src/intake/must-agree.ts';

describe('KvK numbers of a delivery beside those of the last one', () => {
  it.each<[string, [changed: number, compared: number], string | null]>([
    ['the first of its source', [0, 0], null],
    ['four firms of five that became another legal person', [4, 5], null],
    ['five of fifty', [5, 50], null],
    ['six of fifty', [6, 50], 'kvk-numbers-changed'],
    ['all', [400, 400], 'kvk-numbers-changed'],
  ])('%s: waits if that is odd', (_, [changed, compared], code) => {
    expect(mustAgree(reviewNumbers({ changed, compared })).map((reason) => reason.code)).toEqual(
      code ? [code] : [],
    );
  });
});

describe('rows of which nothing but the number agrees', () => {
  it.each<[string, [numbered: number, onlyNumber: number, otherName: number], string | null]>([
    ['none', [400, 0, 0], null],
    ['four of four, which say it themselves', [4, 4, 0], null],
    ['eight of four hundred', [400, 8, 0], null],
    ['nine of four hundred', [400, 9, 0], 'kvk-numbers-doubtful'],
    ['a register in which ten of forty firms have a shop name', [40, 0, 10], null],
    ['a register in which eleven of forty have', [40, 0, 11], 'holder-names-differ'],
  ])('%s', (_, [numbered, onlyNumber, otherName], code) => {
    const warnings = doubtfulNumbers({ numbered, onlyNumber, otherName });
    expect(warnings.map((reason) => reason.code)).toEqual(code ? [code] : []);
    expect(mustAgree(warnings)).toEqual([]);
  });
});
