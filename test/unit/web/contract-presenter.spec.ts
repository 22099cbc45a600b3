import { describe, expect, it } from '@jest/globals';

import { type Contract } from '../../../src/discovery/contracts/contract.ts';
import {
  presentContract,
  presentOpening,
  requestOfContract,
} from '../../../src/web/steward/contracts/contract-presenter.ts';
import { aStewardPage } from './support/steward-fixtures.ts';
import { aHit } from './support/web-fixtures.ts';

const page = aStewardPage();
const contract: Contract = {
  id: 'c1',
  subject: 'Schoonmaak sportzalen',
  supplier: { name: 'Bezemvrij B.V.' },
  categories: [],
  endsOn: '2020-06-30',
  phase: 'ended',
};
const endOf = (change: Partial<Contract>) =>
  presentContract({ ...contract, ...change }, new Map(), page).endsOn;

describe('a contract whose end has passed', () => {
  it('has ended, or was extended where it could still run', () => {
    expect(endOf({})).toBe('30 jun 2020 (afgelopen)');
    const extensions = { times: 1, months: 12 };
    expect(endOf({ extensions: { ...extensions, lastEndOn: '2021-06-30' } })).toContain('(afgelopen)');
    expect(endOf({ extensions: { ...extensions, lastEndOn: '2099-06-30' } })).toContain(
      '(afgelopen, tenzij verlengd)',
    );
  });

  it('gives a request no first day', () => {
    expect(requestOfContract(contract, 'Groningen', page)).toBe(
      '/opdracht?text=Schoonmaak+sportzalen&near=Groningen#results',
    );
  });
});

describe('a firm of which nobody can tell whether it could do a contract', () => {
  it.each([
    [null, 'de grootste opdracht is niet bekend'],
    [40_000, 'de waarde van het contract is niet bekend'],
  ])('that takes orders up to %s: %s', (maxOrderValue, why) => {
    const opening = {
      supplier: aHit(),
      maxOrderValue,
      suppliesAll: true,
      bid: 'unknown',
      subcontractUpTo: null,
    } as const;
    expect(presentOpening(opening, page).could).toContain(why);
  });
});
