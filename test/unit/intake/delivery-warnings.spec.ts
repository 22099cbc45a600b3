import { describe, expect, it } from '@jest/globals';

import { columnsOfOther, missingColumns } from '../../../src/intake/columns/expected-columns.ts';
import { reviewDelivery } from '../../../src/intake/delivery-warnings.ts';
import { mustAgree } from '../../../src/intake/must-agree.ts';

const LIST = { mostShrinkage: 0.3 };
const REGISTER = { mostShrinkage: 0.1 };

describe('a delivery that replaces the one before', () => {
  it.each<[string, typeof LIST, [former: number, missing: number, delivered: number], string | null]>([
    ['the first of its source', LIST, [0, 0, 18], null],
    ['the first of its source, which is empty', LIST, [0, 0, 0], null],
    ['of nothing at all', LIST, [18, 18, 0], 'delivery-empty'],
    ['of nothing at all, after a single firm', LIST, [1, 1, 0], 'delivery-empty'],
    ['without 30 of 48 firms', LIST, [48, 30, 18], 'delivery-shrank'],
    ['without 5 of 8 firms', LIST, [8, 5, 3], 'delivery-shrank'],
    ['without 4 of 5 firms, as short lists go', LIST, [5, 4, 1], null],
    ['without 5 of 18 firms, within the share', LIST, [18, 5, 13], null],
    ['without 5 of 40 holders', REGISTER, [40, 5, 35], 'delivery-shrank'],
    ['without 1 of 5 holders, whose certificate ended', REGISTER, [5, 1, 4], null],
    ['with 18 other firms instead of 18', LIST, [18, 18, 18], null],
  ])('%s: waits if that is odd', (_, source, [former, missing, delivered], code) => {
    const waitsFor = mustAgree(reviewDelivery({ former, missing, delivered }, source));
    expect(waitsFor.map((reason) => reason.code)).toEqual(code ? [code] : []);
  });

  it('goes through with a warning when a good part of it are other firms', () => {
    const warnings = reviewDelivery({ former: 18, missing: 8, delivered: 18 }, LIST);
    expect(warnings).toMatchObject([{ code: 'delivery-differs', values: { percent: '44 %' } }]);
    expect(mustAgree(warnings)).toEqual([]);
  });
});

describe('a file under the wrong source', () => {
  const SUPPLIERS = { name: 'Naam', kvkNumber: 'KvK-nummer', postcode: 'Postcode', place: 'Plaats' };

  it('waits when it says who, but nothing of a label or a contract', () => {
    expect(mustAgree(missingColumns('label-register', SUPPLIERS))).toMatchObject([
      { code: 'label-columns-missing' },
    ]);
    expect(mustAgree(missingColumns('contracts', SUPPLIERS))).toMatchObject([
      { code: 'contract-columns-missing' },
    ]);
    expect(missingColumns('supplier-database', SUPPLIERS)).toEqual([]);
  });

  const CERTIFICATES = { ...SUPPLIERS, certificateNumber: 'Certificaatnummer', labelLevel: 'Trede' };

  it.each([
    ['supplier-database', CERTIFICATES, [], ['labels-under-firms']],
    ['sign-up', SUPPLIERS, ['Contractnummer', 'Contractwaarde', 'Beheerder'], ['contracts-under-firms']],
    // What firms say of their own labels, and what a list of suppliers may say of the contract with each.
    ['sign-up', { ...CERTIFICATES, labels: 'Keurmerk' }, [], []],
    ['supplier-database', { ...SUPPLIERS, validUntil: 'Einddatum' }, ['Contractnummer'], []],
    ['label-register', CERTIFICATES, [], []],
  ] as const)(
    'of firms (%s) is told where its columns are those of another: %j, %j',
    (kind, mapping, ignored, codes) => {
      const warnings = columnsOfOther(kind, mapping, ignored);
      expect(warnings.map(({ code }) => code)).toEqual(codes);
      expect(mustAgree(warnings)).toEqual([]);
    },
  );

  it.each(['validFrom', 'validUntil', 'labelStatus', 'labelLevel', 'certificateNumber'])(
    'does not when a register has a column for %s',
    (field) => expect(missingColumns('label-register', { ...SUPPLIERS, [field]: 'Kolom' })).toEqual([]),
  );

  it.each(['contractSubject', 'contractValue', 'validFrom', 'validUntil'])(
    'does not when a list of contracts has a column for %s',
    (field) => expect(missingColumns('contracts', { ...SUPPLIERS, [field]: 'Kolom' })).toEqual([]),
  );
});
