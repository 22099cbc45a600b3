import { describe, expect, it } from '@jest/globals';

import { namesFirst } from '../../../src/web/steward/firms/names-first.ts';

const firm = (name: string) => ({ id: name, name, place: null });

describe('firms that a steward looks for by name', () => {
  it('come with the one of exactly that name first, then names that begin so, then the rest as found', () => {
    const named = ['Bij de Tafel', 'De Tafel van Tien', 'DE TAFEL'].map(firm);
    const found = ['Tafelzuur', 'De Tafel van Tien', 'De Tafelaar B.V.'].map(firm);
    expect(namesFirst('de  tafel', named, found).map(({ name }) => name)).toEqual([
      'DE TAFEL',
      'De Tafel van Tien',
      'De Tafelaar B.V.',
      'Bij de Tafel',
      'Tafelzuur',
    ]);
  });

  it('come as they were found by what is no name', () => {
    const found = ['Zeep', 'Anker'].map(firm);
    expect(namesFirst('99010001', [], found)).toEqual(found);
  });
});
