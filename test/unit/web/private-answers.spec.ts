import { describe, expect, it } from '@jest/globals';

import { isPrivate } from '../../../src/web/firm/private-answers.ts';

describe('what a firm is told stays off the public page', () => {
  it('is how its people are reached', () => {
    for (const field of ['contactPerson', 'email', 'phone'] as const)
      expect(isPrivate(field, { legalForm: 'bv' })).toBe(true);
    for (const field of ['name', 'kvkNumber', 'street', 'place', 'website'] as const)
      expect(isPrivate(field, { legalForm: 'bv' })).toBe(false);
  });

  it('is the number and the address too of a firm that is a person, but not its place', () => {
    for (const legalForm of ['eenmanszaak', 'vof', 'maatschap'] as const) {
      const shown = (['kvkNumber', 'street', 'houseNumber', 'postcode', 'place', 'name'] as const).filter(
        (field) => !isPrivate(field, { legalForm }),
      );
      expect([legalForm, shown]).toEqual([legalForm, ['place', 'name']]);
    }
    expect(isPrivate('street', { legalForm: '' })).toBe(false);
  });
});
