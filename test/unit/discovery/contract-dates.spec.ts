import { describe, expect, it } from '@jest/globals';

import { type ContractStatement, toContract } from '../../../src/discovery/contracts/contract.ts';
import { type CleanedRecord } from '../../../src/intake/cleaned-record.ts';

const SETTINGS = { monthsBefore: 12, noticeMonths: 6 };

function contractOf(said: Partial<CleanedRecord>) {
  const cleaned = { name: 'Bezemvrij B.V.', ...said } as CleanedRecord;
  const statement: ContractStatement = {
    id: 'c1',
    key: 'id:C-1',
    municipality: 'GM0014',
    supplierId: null,
    partners: [],
    cleaned,
  };
  return toContract(statement, SETTINGS, '2026-11-29');
}

describe('the last day to give notice', () => {
  it.each([
    ['2027-02-28', '3m', '2026-11-30'],
    ['2026-06-30', '3m', '2026-03-31'],
    ['2026-12-31', '6m', '2026-06-30'],
    ['2028-02-29', '12m', '2027-02-28'],
    ['2027-05-30', '3m', '2027-02-28'],
    ['2027-02-15', '3m', '2026-11-15'],
    ['2027-02-28', '90d', '2026-11-30'],
    ['2027-02-28', '2026-10-01', '2026-10-01'],
  ])('of a contract until %s with notice of %s is %s', (validUntil, contractNotice, on) => {
    expect(contractOf({ validUntil, contractNotice }).notice).toEqual({ on, basis: 'stated' });
  });

  it('follows the usual term of the municipality in the same way', () => {
    expect(contractOf({ validUntil: '2027-02-28' }).notice).toEqual({ on: '2026-08-31', basis: 'usual' });
  });
});

it('the last end of a contract that may be extended is the end of a month where its first end is', () => {
  const { extensions } = contractOf({ validUntil: '2027-02-28', contractExtensions: '1x12' });
  expect(extensions).toEqual({ times: 1, months: 12, lastEndOn: '2028-02-29' });
});
