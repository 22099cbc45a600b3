import { describe, expect, it } from '@jest/globals';

import { queryOf, readEditForm } from '../../../src/web/desk/requests/edit-form.ts';

describe('the form of a stored request', () => {
  const before = {
    lots: [
      { title: 'A', categories: ['cpv:45000000'] },
      { title: 'B', categories: ['cpv:90000000'] },
    ],
  };

  it('leaves each lot its own codes when one before it is cleared', () => {
    const form = readEditForm({ lotTitle1: '', lotTitle2: 'B' });
    expect(queryOf(form, before, 'nl').lots).toEqual([{ title: 'B', categories: ['cpv:90000000'] }]);
  });

  it('has no lots when all were cleared', () => {
    expect(queryOf(readEditForm({ lotTitle1: '', lotTitle2: '' }), before, 'nl').lots).toBeUndefined();
  });
});
