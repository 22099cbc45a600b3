import { describe, expect, it } from '@jest/globals';

import { FIELDS } from '../../../src/intake/columns/fields.ts';
import { headerKey, knownNames } from '../../../src/intake/columns/header-aliases.ts';
import { writtenOutKey } from '../../../src/intake/columns/header-words.ts';

describe('the names of fields', () => {
  it('lead to one field each, also with abbreviations written out', () => {
    const fields = new Map<string, Set<string>>();
    for (const field of FIELDS)
      for (const name of knownNames(field))
        for (const key of [headerKey(name), writtenOutKey(name)])
          fields.set(key, (fields.get(key) ?? new Set()).add(field));
    expect([...fields].filter(([, of]) => of.size > 1)).toEqual([]);
  });
});
