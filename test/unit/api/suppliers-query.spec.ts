import { describe, expect, it } from '@jest/globals';

import { SuppliersQuery, toSearchQuery } from '../../../src/api/v1/suppliers/suppliers-query.ts';
import { type DomainError } from '../../../src/common/errors.ts';
import { readQuery } from '../../../src/platform/http/query/read-query.ts';

function faultyNames(raw: Record<string, unknown>): string[] {
  try {
    readQuery(SuppliersQuery, raw);
    return [];
  } catch (error) {
    return (error as DomainError).faults.map((fault) => fault.name);
  }
}

describe('the query of a supplier search', () => {
  it.each([
    { near: '53.2194, 6.5665' },
    { near: '9712 HM', radiusKm: '0.1' },
    { near: "'s-Hertogenbosch", radiusKm: '500', sort: 'distance' },
    { label: ['pso:2', 'b-corp'], labelOn: '2024-02-29' },
    { category: '90' },
  ])('takes %j', (raw) => {
    expect(faultyNames(raw)).toEqual([]);
  });

  it.each([
    ['near', { near: '91,6.5' }],
    ['near', { near: '53.2,181' }],
    ['near', { near: '53.2,6.5,1' }],
    ['radiusKm', { near: 'Haren', radiusKm: '500.1' }],
    ['radiusKm', { near: 'Haren', radiusKm: '0' }],
    ['label', { label: ['pso', 'PSO 2'] }],
    ['labelOn', { label: 'pso', labelOn: '2026-02-30' }],
    ['impact', { label: 'pso', labelOn: '2026-02-28', impact: 'false' }],
    ['labelOn', { label: 'pso', labelOn: '2026-01-01T00:00:00Z' }],
    ['category', { category: '9' }],
    ['municipality', { municipality: '14' }],
    ['size', { size: 'micro,huge' }],
    ['q', { q: 'x'.repeat(2001) }],
  ])('refuses a wrong %s: %j', (name, raw) => {
    expect(faultyNames(raw)).toEqual([name]);
  });

  it('leaves the check digit of a CPV code out', () => {
    expect(toSearchQuery(readQuery(SuppliersQuery, { category: '90911300-9' })).category).toBe('90911300');
  });
});
