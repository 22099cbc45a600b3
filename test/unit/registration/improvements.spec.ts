import { describe, expect, it } from '@jest/globals';

import { improvements } from '../../../src/registration/improvements.ts';
import { type Profile, type ProfileLabel } from '../../../src/registry/profile.ts';

const said = <T>(value: T) => ({ value, source: 'self-registration', date: '2026-01-01' });
const label = (more: Partial<ProfileLabel>): ProfileLabel => ({
  code: 'pso',
  name: 'PSO',
  status: 'verified',
  source: 'register-pso',
  date: '2026-01-01',
  ...more,
});
const FULL = {
  description: said('Wij verzorgen lunches met groente van het seizoen voor groepen tot 200.'),
  categories: [said({ code: '55520000', label: 'Catering' })],
  website: said('https://x.example'),
  themes: [said('food')],
  maxOrderValue: said(25000),
  employees: said(3),
  serviceAreas: [said({ reach: 'country' })],
  labels: [label({ validUntil: '2028-01-01' })],
} as unknown as Profile;

describe('what a firm can do about its entry', () => {
  it('is nothing when all is there', () => {
    expect(improvements(FULL, '2026-11-24')).toEqual([]);
  });

  it('names labels that end within three months, that ended, and that nobody confirms', () => {
    const labels = [
      label({ validUntil: '2027-02-22' }),
      label({ validUntil: '2027-02-23' }),
      label({ validUntil: '2026-11-23', status: 'expired' }),
      label({ status: 'claimed', name: 'B Corp' }),
      label({ status: 'withdrawn', validUntil: '2026-12-01' }),
    ];
    expect(improvements({ ...FULL, labels }, '2026-11-24')).toEqual([
      { code: 'ends', label: 'PSO', until: '2027-02-22' },
      { code: 'ended', label: 'PSO', until: '2026-11-23' },
      { code: 'unproven', label: 'B Corp' },
    ]);
  });

  it('says of an end that no source states that it is assumed', () => {
    const labels = [label({ validUntil: '2026-12-31', untilBasis: 'usual' })];
    expect(improvements({ ...FULL, labels }, '2026-11-24')).toEqual([
      { code: 'ends', label: 'PSO', until: '2026-12-31', untilBasis: 'usual' },
    ]);
  });

  it('names everything that a buyer would miss', () => {
    const bare = { description: said('Kort.'), categories: [], themes: [], labels: [] } as unknown as Profile;
    expect(improvements(bare, '2026-11-24').map(({ code }) => code)).toEqual([
      'description',
      'categories',
      'serviceArea',
      'maxOrderValue',
      'website',
      'themes',
      'employees',
      'noLabel',
    ]);
  });
});
