import { describe, expect, it } from '@jest/globals';

import { publicProfile } from '../../../src/registry/public-profile.ts';
import { type Profile } from '../../../src/registry/profile.ts';

const said = <T>(value: T) => ({ value, source: 's', date: '2026-01-01' });

function aProfile(more: Partial<Profile>): Profile {
  return {
    supplierId: '1',
    name: said('Jansen'),
    otherNames: [],
    kvkNumber: said('12345678'),
    establishmentNumber: said('000012345678'),
    street: said('Dorpsstraat'),
    houseNumber: said('1a'),
    postcode: said('9712HM'),
    place: said('Groningen'),
    country: said('NL'),
    location: { lat: 53.21, lng: 6.56, precision: 'address', source: 'gazetteer' },
    categories: [],
    sbi: [],
    labels: [
      { code: 'pso', name: 'PSO', status: 'verified', source: 's', date: '2026-01-01', via: '12345678' },
      { code: 'co2', name: 'CO2', status: 'verified', source: 's', date: '2026-01-01', via: '87654321' },
    ],
    themes: [],
    programmes: [],
    sources: [],
    impact: true,
    soleTrader: true,
    ...more,
  };
}

describe('publicProfile', () => {
  it('of a sole trader tells the place and nothing that leads to a house', () => {
    const shown = publicProfile(aProfile({}));
    expect(JSON.stringify(shown)).not.toMatch(/12345678|Dorpsstraat|1a|9712HM|53\.21/);
    expect(shown.place?.value).toBe('Groningen');
    expect(shown.labels.map((label) => label.via)).toEqual([undefined, '87654321']);
  });

  it('keeps a point that is merely the middle of the place', () => {
    const location = { lat: 53.2, lng: 6.5, precision: 'place' as const, source: 'gazetteer' };
    expect(publicProfile(aProfile({ location })).location).toEqual(location);
  });

  it('of a company tells all', () => {
    const company = aProfile({ soleTrader: false });
    expect(publicProfile(company)).toEqual(company);
  });

  it('leaves the profile itself as it is', () => {
    const profile = aProfile({});
    publicProfile(profile);
    expect(profile).toEqual(aProfile({}));
  });
});
