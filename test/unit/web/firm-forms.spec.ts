import { describe, expect, it } from '@jest/globals';

import { DomainError } from '../../../src/common/errors.ts';
import { type Apart } from '../../../src/enrichment/location/question-distances.ts';
import { type CleanedRecord } from '../../../src/intake/cleaned-record.ts';
import { Overtaken } from '../../../src/matching/identity/overtaken.ts';
import { type SupplierRecord } from '../../../src/matching/identity/supplier-records.ts';
import { UnclearRecords } from '../../../src/matching/identity/unclear-records.ts';
import {
  chosenTogether,
  formOf,
  readCorrection,
  readCorrectionForm,
} from '../../../src/web/steward/firms/correction-form.ts';
import { presentRefusal } from '../../../src/web/steward/firms/decision.pages.tsx';
import { addressIn } from '../../../src/web/steward/firms/address-in.ts';
import { firmIdIn } from '../../../src/web/steward/firms/firm-url.ts';
import { presentMerge } from '../../../src/web/steward/firms/merge-presenter.ts';
import { chosenValues, valueChoices } from '../../../src/web/steward/firms/merge-values.ts';
import { anOperation } from './support/question-fixtures.ts';
import { aStewardPage, IMPORT_ID } from './support/steward-fixtures.ts';

const page = aStewardPage();

/** What the page of two firms shows whatever they say. */
const TWO = {
  firstId: IMPORT_ID,
  secondId: IMPORT_ID,
  apart: { distanceKm: null, distancePrecision: null },
  fault: null,
};

/** What the form changes of what was chosen before. */
const correct = (body: Record<string, string>, before: Partial<CleanedRecord> = {}) =>
  readCorrection(readCorrectionForm({ ...formOf(before), ...body }), formOf(before), page);

function aRecord(cleaned: Partial<CleanedRecord>, id = '1'): SupplierRecord {
  return {
    id,
    source: 'leveranciersdatabank',
    owner: null,
    importId: IMPORT_ID,
    line: 2,
    sheetRow: 2,
    statedOn: '2026-10-01',
    cleaned: { name: 'Bakkerij', country: 'NL', ...cleaned },
    raw: {},
    reason: 'kvk-number',
    score: 1,
    linkedBy: 'system',
  };
}

describe('correcting a firm', () => {
  it('sends what was changed only, and an address as a whole', () => {
    expect(correct({ website: 'https://bakkerij.example', employees: '1.200' }).values).toEqual({
      website: 'https://bakkerij.example',
      employees: 1200,
    });
    expect(correct({ postcode: '9712 hm' }, { street: 'Kade', place: 'Assen', name: 'B' }).values).toEqual({
      street: 'Kade',
      houseNumber: null,
      postcode: '9712HM',
      place: 'Assen',
    });
  });

  it('takes back what was emptied', () => {
    expect(correct({ website: ' ' }, { website: 'https://a.example', name: 'B' }).values).toEqual({
      website: null,
    });
    expect(correct({}, { name: 'B' })).toEqual({ values: {}, faults: [] });
  });

  it('holds what was chosen for a firm that was merged beside what was chosen since', () => {
    const choices = [
      { website: 'https://a.example', place: 'Assen' },
      { website: 'https://b.example', employees: 4, street: 'Kade', place: 'Haren' },
    ];
    expect(chosenTogether(choices)).toEqual({ website: 'https://a.example', place: 'Assen', employees: 4 });
  });

  it('says everything that is wrong at once, beside the field', () => {
    const { values, faults } = correct({
      website: 'javascript:alert(1)',
      postcode: '12',
      employees: 'veel',
      name: 'x'.repeat(301),
      serviceArea: ';',
    });
    expect(values).toEqual({});
    expect(faults.map(({ field }) => field)).toEqual([
      'correct-name',
      'correct-website',
      'correct-postcode',
      'correct-employees',
      'correct-serviceArea',
    ]);
  });
});

describe('the address of a firm', () => {
  it('is that of one statement, a whole one before the half one of a better source', () => {
    const [half, whole] = [
      aRecord({ place: 'Groningen' }, '1'),
      aRecord({ place: 'Assen', postcode: '9401AA' }, '2'),
    ];
    expect(addressIn([half, whole])?.id).toBe('2');
    expect(addressIn([{ ...half, source: 'steward' }, whole])?.id).toBe('1');
    expect(addressIn([aRecord({})])).toBeUndefined();
  });
});

describe('merging two firms', () => {
  const first = [aRecord({ website: 'https://a.example', street: 'Kade', place: 'Assen' })];
  const second = [
    aRecord({ website: 'https://b.example', place: 'Haren', employees: 4 }),
    aRecord({ website: 'https://c.example', street: 'Brink' }),
  ];

  it('lets values be chosen only where both say something, and something else', () => {
    expect(valueChoices(first, second).map(({ choice }) => choice)).toEqual(['address', 'website']);
    expect(valueChoices(first, first)).toEqual([]);
  });

  it('chooses an address whole and of one firm, and leaves the rest to the sources', () => {
    const choices = valueChoices(first, second);
    expect(chosenValues(choices, { 'value-address': 'second' })).toEqual({
      street: null,
      houseNumber: null,
      postcode: null,
      place: 'Haren',
    });
    expect(chosenValues(choices, { 'value-website': 'first', 'value-address': '' })).toEqual({
      website: 'https://a.example',
    });
    expect(chosenValues(choices, { 'value-website': 'constructor' })).toEqual({});
  });

  it('says of each value whose it is, and to which the order of sources comes', () => {
    const mine = aRecord({ website: 'https://a.example' }, '1');
    const theirs = aRecord({ website: 'https://b.example', place: 'Assen' }, '2');
    const merged = (together: SupplierRecord[]) =>
      presentMerge({ ...TWO, first: [mine], second: [theirs], together }, page);
    const by = '(Leveranciersdatabank, 1 okt 2026)';
    const options = (together: SupplierRecord[]) =>
      merged(together)
        .choices.find(({ name }) => name === 'value-website')
        ?.options.map(({ text }) => text);
    expect(options([mine, theirs])).toEqual([
      'volgens de volgorde van bronnen: https://a.example',
      `https://a.example ${by}`,
      `https://b.example ${by}`,
    ]);
    expect(options([theirs, mine])?.[0]).toMatch(/https:\/\/b\.example$/);
    expect(merged([]).columns[0]).toMatch(/^1\. .* \(Leveranciersdatabank, 1 okt 2026\)$/);
  });

  it('says how far the two are apart, and how well that is known', () => {
    const distance = (distanceKm: number | null, distancePrecision: Apart['distancePrecision']) =>
      presentMerge(
        { ...TWO, first: [], second: [], together: [], apart: { distanceKm, distancePrecision } },
        page,
      ).distance;
    expect(distance(24.3, 'postcode')).toMatch(/^ongeveer 24(,3)? km van elkaar, van midden tot midden/);
    expect(distance(0, 'address')).toMatch(/km van elkaar, hemelsbreed$/);
    expect(distance(null, null)).toBe('afstand niet bekend');
  });

  it('warns of two firms with KvK numbers of their own', () => {
    const firm = (kvkNumber: string): SupplierRecord[] => [aRecord({ kvkNumber })];
    const warning = (first: SupplierRecord[], second: SupplierRecord[]) =>
      presentMerge({ ...TWO, first, second, together: [] }, page).warnings;
    expect(warning(firm('99850001'), firm('99850002'))).toEqual([
      expect.stringMatching(/elk een eigen KvK-nummer/),
    ]);
    expect(warning(firm('99850001'), firm('99850001'))).toEqual([]);
    expect(warning(firm('99850001'), [aRecord({})])).toEqual([]);
  });

  it('finds a firm in the address of its page, and in nothing else', () => {
    expect(firmIdIn(`https://register.example/leveranciers/${IMPORT_ID.toUpperCase()}?q=x`)).toBe(IMPORT_ID);
    expect([firmIdIn('Bakkerij'), firmIdIn(['x'])]).toEqual([null, null]);
  });
});

describe('a merge that cannot be undone just so', () => {
  const merge = anOperation({ kind: 'merge', otherId: '22222222-2222-4222-8222-222222222222' });

  it('asks of each record that came later whose it is', () => {
    const record = { recordId: '88', name: 'Bakkerij', place: 'Assen', source: 'impact-noord' };
    const refused = new UnclearRecords([{ ...record, statedOn: '2026-11-24' }]);
    const side = { kvkNumbers: [], places: ['Assen'], sources: ['impact-noord', 'impact-noord'] };
    const sides = [
      { ...side, supplierId: merge.supplierId ?? '', kvkNumbers: ['99850001'], places: ['Groningen'] },
      { ...side, supplierId: merge.otherId ?? '' },
    ];
    const view = presentRefusal({ operation: merge, error: refused, newer: [], sides }, page);
    expect(view.unclear).toEqual([
      {
        name: 'place-88',
        label: '‘Bakkerij, Assen’ (Impact Noord, 24 november 2026)',
        firms: [
          { id: merge.supplierId, name: 'Zonnestraal (Groningen, KvK 99850001, Impact Noord)' },
          { id: merge.otherId, name: 'Zonestraal (Assen, Impact Noord)' },
        ],
      },
    ]);
    expect(view.faults).toEqual([]);
  });

  it('says what is in the way otherwise', () => {
    const newer = anOperation({ id: '18', kind: 'split' });
    const refusal = (error: DomainError, first: (typeof newer)[] = []) =>
      presentRefusal({ operation: merge, error, newer: first, sides: [] }, page);
    const overtaken = refusal(new Overtaken('x', ['18']), [newer]);
    expect(overtaken.faults[0]?.text).toMatch(/^Daarna is er nog iets/);
    expect(overtaken.newer).toMatchObject([
      { text: '‘Zonestraal’ afgesplitst', action: '/beheer/besluiten/18/ongedaan' },
    ]);
    const busy = refusal(new DomainError('unavailable', 'x'));
    expect(busy.faults[0]?.text).toMatch(/over een minuut/);
  });
});
