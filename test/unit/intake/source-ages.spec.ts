import { describe, expect, it } from '@jest/globals';

import { ageOf, isOld, type SourceAge } from '../../../src/intake/source-ages.ts';

const source = (kind: SourceAge['kind'], listedOn: string | null): SourceAge => ({
  code: 'x',
  name: 'X',
  kind,
  last: listedOn === null ? null : { importId: '1', listedOn, rows: 1 },
  waiting: 0,
});

describe('the age of a source', () => {
  it('is counted in days from the day that its list is of', () => {
    expect(ageOf(source('label-register', '2026-10-25'), '2026-11-26')).toBe(32);
    expect(ageOf(source('label-register', null), '2026-11-26')).toBeNull();
  });

  it.each([
    ['label-register', '2026-10-12', false],
    ['label-register', '2026-10-11', true],
    ['contracts', '2026-08-25', true],
    ['supplier-database', '2026-08-25', false],
    ['supplier-database', '2026-05-01', true],
    ['self-registration', '2020-01-01', false],
    ['supplier-database', null, false],
  ] as const)('makes a list of kind %s of %s old or not: %s', (kind, listedOn, old) => {
    expect(isOld(source(kind, listedOn), '2026-11-26')).toBe(old);
  });
});
