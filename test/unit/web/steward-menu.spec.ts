import { describe, expect, it } from '@jest/globals';

import { partOf } from '../../../src/web/steward/steward-links.ts';

const PARTS = ['/beheer/vragen', '/beheer/keurmerken', '/beheer/keurmerken/soorten'].map((path) => ({
  group: 'buying' as const,
  path,
  text: path,
}));

describe('the menu of stewards', () => {
  it.each([
    ['/beheer/vragen', '/beheer/vragen'],
    ['/beheer/vragen/17', '/beheer/vragen'],
    ['/beheer/vragenlijst', undefined],
    ['/beheer/keurmerken/soorten/pso', '/beheer/keurmerken/soorten'],
    ['/beheer', undefined],
  ])('of %s names the part that the page belongs to', (path, part) => {
    expect(partOf(path, PARTS)?.path).toBe(part);
  });
});
