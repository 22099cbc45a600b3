import { describe, expect, it } from '@jest/globals';

import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

describe('a list of contracts whose headers nobody wrote for us', () => {
  it('is read with remarks and abbreviations', () => {
    const header = [
      'Contractnr.',
      'Onderwerp contract',
      'Contractpartij',
      'Leverancier KvK',
      'Startdatum',
      'Expiratiedatum',
      'Waarde excl. btw',
      'Verlengingsopties (aantal x duur)',
      'Contracteigenaar',
    ];
    const { mapping } = mapColumns(header, {}, {}, { contracts: true });
    expect(Object.keys(mapping.columns).sort()).toEqual([
      'contractExtensions',
      'contractNumber',
      'contractSubject',
      'contractValue',
      'kvkNumber',
      'name',
      'validFrom',
      'validUntil',
    ]);
    expect(mapping.ignored).toEqual(['Contracteigenaar']);
  });

  it.each([
    ['Einddatum initieel', 'validUntil'],
    ['Contract eindigt op', 'validUntil'],
    ['Initiële einddatum', 'validUntil'],
    ['Contractwaarde totaal', 'contractValue'],
    ['Verlenging mogelijk', 'contractExtensions'],
    ['Extension Option', 'contractExtensions'],
    ['Contract', 'contractSubject'],
  ])('has under %s its %s', (header, field) => {
    const { mapping } = mapColumns(['Firma', header], {}, {}, { contracts: true });
    expect(mapping.columns).toEqual({ name: 0, [field]: 1 });
  });

  it('has a value a year, which counts where there is none of the whole', () => {
    const read = (...header: string[]): object =>
      mapColumns(['Firma', ...header], {}, {}, { contracts: true }).mapping.columns;
    expect(read('Waarde per jaar')).toEqual({ name: 0, contractValue: 1 });
    expect(read('Waarde per jaar', 'Contractwaarde')).toEqual({ name: 0, contractValue: 2 });
  });
});
