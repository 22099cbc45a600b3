import { describe, expect, it } from '@jest/globals';

import { type Contract } from '../../../src/discovery/contracts/contract.ts';
import { openingQueries } from '../../../src/discovery/contracts/openings.ts';

const aContract = (...categories: string[]): Contract => ({
  id: 'c',
  subject: 'Werk',
  supplier: { name: 'Firma' },
  categories,
  phase: 'soon',
});

const askedFor = (...categories: string[]) =>
  openingQueries(aContract(...categories), 'GM0014', 'nl').map(({ category }) => category);

describe('who could take part in a contract', () => {
  it('is asked by the class of its categories', () => {
    expect(askedFor('90919200', '90911300', '45442100')).toEqual(['9091', '4544']);
  });

  it('is no tailor for removals, though both are of the class of other services', () => {
    expect(askedFor('98392000')).toEqual(['98392']);
  });
});
