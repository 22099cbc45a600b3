import { type FoundPlace } from '../../src/enrichment/location/geocoder.ts';

export const GRONINGEN = { lat: 53.2194, lng: 6.5665 };
export const ASSEN = { lat: 52.9925, lng: 6.5649 };

/** What a geocoder of tests knows, by its name in lower case. */
export const PLACES: Record<string, FoundPlace> = {
  groningen: { name: 'Groningen', ...GRONINGEN, precision: 'place', source: 'test' },
  haren: {
    name: 'Haren',
    lat: 53.173,
    lng: 6.604,
    precision: 'place',
    municipality: { code: 'GM0014', name: 'Groningen' },
    source: 'test',
  },
  vries: { name: 'Vries', lat: 53.073, lng: 6.577, precision: 'place', source: 'test' },
  assen: { name: 'Assen', ...ASSEN, precision: 'place', source: 'test' },
};
