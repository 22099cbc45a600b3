import { describe, expect, it } from '@jest/globals';

import { type LabelHolding } from '../../../src/enrichment/labels/label-holding.ts';
import { withFormerNames } from '../../../src/registry/former-names.ts';
import { mergeProfile, type Statement } from '../../../src/registry/merge-profile.ts';
import { toProfileLabels } from '../../../src/registry/profile-labels.ts';

const TODAY = '2026-11-24';

const statement = (over: Partial<Statement> & { cleaned: Statement['cleaned'] }): Statement => ({
  recordId: '1',
  source: 'leveranciersdatabank',
  kind: 'supplier-database',
  precedence: 30,
  statedOn: '2026-01-01',
  ...over,
});

const merge = (...statements: Statement[]): ReturnType<typeof mergeProfile> =>
  mergeProfile(
    {
      supplierId: 's',
      statements,
      holdings: [],
      location: undefined,
      categories: [],
      aliases: [],
      servedPlaces: new Map(),
    },
    TODAY,
  );

describe('a profile', () => {
  it('takes each field from the source with the best precedence that says something', () => {
    const profile = merge(
      statement({
        cleaned: { name: 'GROENWERK', kvkNumber: '99000001', description: 'Kort', country: 'NL' },
      }),
      statement({
        recordId: '2',
        source: 'impact-noord',
        precedence: 20,
        statedOn: '2025-01-01',
        cleaned: { name: 'GroenWerk Noord', description: 'Lang', country: 'NL' },
      }),
    );
    expect(profile).toMatchObject({
      name: { value: 'GroenWerk Noord', source: 'impact-noord', date: '2025-01-01' },
      description: { value: 'Lang', source: 'impact-noord' },
      kvkNumber: { value: '99000001', source: 'leveranciersdatabank' },
      otherNames: [{ value: 'GROENWERK' }],
      sources: ['impact-noord', 'leveranciersdatabank'],
    });
  });

  it('keeps former names, but no former spellings of a name that is in use', () => {
    const said = (value: string) => ({ value, source: 'impact-noord', date: '2024-01-01' });
    const inUse = [said('Groenwerk')];
    const former = [said('De Oude Schop'), said('GROEN-WERK'), said('Nieuw B.V.'), said('De oude schop')];
    expect(withFormerNames(inUse, 'Nieuw BV', former).map(({ value }) => value)).toEqual([
      'Groenwerk',
      'De Oude Schop',
    ]);
  });

  it('takes the newest statement of one source', () => {
    const profile = merge(
      statement({ cleaned: { name: 'Oud', country: 'NL' } }),
      statement({ recordId: '2', statedOn: '2026-06-01', cleaned: { name: 'Nieuw', country: 'NL' } }),
    );
    expect(profile?.name.value).toBe('Nieuw');
  });

  it('never makes an address out of two', () => {
    const profile = merge(
      statement({
        source: 'impact-noord',
        precedence: 20,
        cleaned: { name: 'X', street: 'Nieuwe Kade', country: 'NL' },
      }),
      statement({
        recordId: '2',
        cleaned: { name: 'X', street: 'Oude Kade', postcode: '9712HM', place: 'Groningen', country: 'NL' },
      }),
    );
    expect(profile).toMatchObject({
      street: { value: 'Oude Kade' },
      postcode: { value: '9712HM' },
      place: { value: 'Groningen' },
    });
  });

  it('is not made when nobody says anything', () => {
    expect(merge()).toBeNull();
  });

  it.each([
    ['eenmanszaak', true],
    ['vof', true],
    ['bv', false],
  ] as const)('marks a %s as a person: %s', (legalForm, soleTrader) => {
    expect(merge(statement({ cleaned: { name: 'X', legalForm, country: 'NL' } }))?.soleTrader).toBe(
      soleTrader,
    );
  });
});

const holding = (over: Partial<LabelHolding>): LabelHolding => ({
  supplierId: 's',
  recordId: '1',
  schemeCode: 'pso',
  schemeName: 'PSO',
  kind: 'certificate',
  covers: 'firm',
  graceDays: 0,
  basis: 'verified',
  untilBasis: 'stated',
  sourceCode: 'register-pso',
  statedOn: '2026-01-01',
  ...over,
});

describe('labels of a profile', () => {
  it.each([
    ['2026-11-24', 'verified'],
    ['2026-11-23', 'expired'],
  ])('that hold until %s are %s on 24 November', (validUntil, status) => {
    expect(toProfileLabels([holding({ validUntil })], TODAY)).toMatchObject([{ code: 'pso', status }]);
  });

  it('show what the register says, not what the firm says, also when that is that it ended', () => {
    const labels = toProfileLabels(
      [
        holding({ validUntil: '2025-01-01', levelRank: 2 }),
        holding({ basis: 'claimed', sourceCode: 'impact-noord', levelRank: 3 }),
      ],
      TODAY,
    );
    expect(labels).toMatchObject([{ status: 'expired', level: 2, source: 'register-pso' }]);
  });

  it('show the certificate that ends last', () => {
    const labels = toProfileLabels(
      [holding({ validUntil: '2027-01-01' }), holding({ validUntil: '2028-01-01' })],
      TODAY,
    );
    expect(labels).toMatchObject([{ validUntil: '2028-01-01' }]);
  });
});
