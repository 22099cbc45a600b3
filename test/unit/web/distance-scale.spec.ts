import { describe, expect, it } from '@jest/globals';

import { distanceScale } from '../../../src/web/search/distance-scale.ts';

describe('the slider for a distance', () => {
  it.each([
    [25, { min: 5, max: 100, step: 5, value: 25, country: false }],
    // Asked for in an address, or as just enough to find three firms: shown as it is, for a browser would round it.
    [37, { min: 5, max: 100, step: 'any', value: 37, country: false }],
    [0.5, { min: 0.5, max: 100, step: 'any', value: 0.5, country: false }],
    [140, { min: 5, max: 140, step: 5, value: 140, country: false }],
    [300, { min: 5, max: 100, step: 5, value: 25, country: true }],
  ])('shows %p km as they were asked for', (km, scale) => {
    expect(distanceScale(km)).toEqual(scale);
  });
});
