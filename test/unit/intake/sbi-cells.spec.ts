import { describe, expect, it } from '@jest/globals';

import { clean } from './cleaned.ts';

describe('a cell with codes of SBI', () => {
  it.each([
    ['SBI', '81.22.1', ['81221'], undefined],
    ['SBI 2025', '81.22.1', ['81221'], '2025'],
    ['SBI-code (2008)', '8122', ['8122'], '2008'],
    ['SBI', 'SBI 2008: 8122, 4321', ['8122', '4321'], '2008'],
    ['SBI', '6201 (2008)', ['6201'], '2008'],
    ['SBI', "sbi '25? 8122", ['8122'], undefined],
    // No edition; no code either, though it looks like one of the makers of soap and the like.
    ['SBI', '2008', ['2008'], undefined],
    // Divisions and groups are codes too.
    ['SBI', '81', ['81'], undefined],
    ['SBI', '813', ['813'], undefined],
    ['SBI 2025', 'N81 - Facilitair; 43', ['81', '43'], '2025'],
    ['SBI', 'SBI 2008: 81', ['81'], '2008'],
    ['SBI', '8122, 43', ['8122', '43'], undefined],
  ])('in a column %s, %s, is %j of edition %s', (header, cell, sbi, edition) => {
    const { record } = clean({ Naam: 'X B.V.', [header]: cell });
    expect(record?.sbi).toEqual(sbi);
    expect(record?.sbiEdition).toBe(edition);
  });
});
