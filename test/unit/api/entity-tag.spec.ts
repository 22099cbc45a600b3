import { describe, expect, it } from '@jest/globals';

import { alreadyHas, entityTag } from '../../../src/api/v1/entity-tag.ts';

describe('entity tags', () => {
  it('change with the answer, and are found in a list, weak or strong', () => {
    const tag = entityTag({ a: 1 });
    expect(entityTag({ a: 2 })).not.toBe(tag);
    expect(alreadyHas(`"x", ${tag}`, tag)).toBe(true);
    expect(alreadyHas(tag.replace('W/', ''), tag)).toBe(true);
    expect(alreadyHas('*', tag)).toBe(true);
    expect(alreadyHas('"x"', tag)).toBe(false);
    expect(alreadyHas(undefined, tag)).toBe(false);
  });
});
