import { describe, expect, it } from '@jest/globals';

import { unfitValues } from '../../../src/platform/http/body/unfit-values.ts';

describe('a body', () => {
  it('may hold any text that people write', () => {
    expect(unfitValues({ name: 'Café “De Plek” 💶\n', tags: ['', 'é\u0301'], count: 1, none: null })).toEqual(
      [],
    );
  });

  it('is refused for half a character or a NUL, wherever it stands, by its place', () => {
    const names = unfitValues({ a: ['ok', { b: 'x\0' }], c: '\ud800', d: { '\ud800': 1 } }).map(
      ({ name }) => name,
    );
    expect(names.sort()).toEqual(['a.1.b', 'c', 'd']);
  });

  it('is refused when it is nested without end, however deep', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(unfitValues({ a: deep })).toMatchObject([{ message: 'is nested deeper than 32 levels' }]);
  });
});
