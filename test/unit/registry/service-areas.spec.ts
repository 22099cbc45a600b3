import { describe, expect, it } from '@jest/globals';

import { readServiceArea } from '../../../src/common/service-area.ts';
import { mergeServiceAreas, servedTokens } from '../../../src/registry/service-areas.ts';

const ASSEN = { code: 'GM0106', name: 'Assen' };

describe('a service area as a cell states it', () => {
  it.each([
    ['heel Nederland', [{ reach: 'country' }]],
    ['Landelijk', [{ reach: 'country' }]],
    ['25 km', [{ reach: 'radius', km: 25 }]],
    ['binnen 30 kilometer', [{ reach: 'radius', km: 30 }]],
    ['straal van 40km', [{ reach: 'radius', km: 40 }]],
    ['0 km', [{ reach: 'places', names: ['0 km'] }]],
    ['25 km rond Assen', [{ reach: 'places', names: ['25 km rond Assen'] }]],
    ['Assen, Aa en Hunze', [{ reach: 'places', names: ['Assen', 'Aa en Hunze'] }]],
    [
      '55520000-1: Assen; 90910000: landelijk; 10 km',
      [
        { category: '55520000', reach: 'places', names: ['Assen'] },
        { category: '90910000', reach: 'country' },
        { reach: 'radius', km: 10 },
      ],
    ],
    [' ; ', []],
  ])('reads "%s"', (text, areas) => expect(readServiceArea(text)).toEqual(areas));
});

describe('where a firm works', () => {
  const says = (source: string, serviceArea: string) => ({
    source,
    statedOn: '2026-05-01',
    cleaned: { serviceArea },
  });

  it('is what the best source says of each activity, and nothing of the others', () => {
    const merged = mergeServiceAreas(
      [says('first', '55520000: Assen; 55520000: 10 km'), says('second', '55520000: landelijk; landelijk')],
      new Map([['Assen', [ASSEN]]]),
    );
    expect(merged.map(({ source, value }) => [source, value.category, value.reach])).toEqual([
      ['first', '55520000', 'municipalities'],
      ['first', '55520000', 'radius'],
      ['second', undefined, 'country'],
    ]);
  });

  it('is what a steward put right and nothing else, so that a wrong area of one activity goes', () => {
    const merged = mergeServiceAreas(
      [{ ...says('steward', 'Assen'), kind: 'steward' }, says('first', '55520000: landelijk; 10 km')],
      new Map([['Assen', [ASSEN]]]),
    );
    expect(merged).toEqual([
      {
        value: { reach: 'municipalities', municipalities: [ASSEN] },
        source: 'steward',
        date: '2026-05-01',
      },
    ]);
  });

  it('counts for an activity by its own area, or else by the one of the firm', () => {
    const tokens = servedTokens(
      [{ reach: 'country' }, { category: '55500000', reach: 'municipalities', municipalities: [ASSEN] }],
      ['55520000', '77310000'],
    );
    expect(tokens).toContain('5552/GM0106');
    expect(tokens).not.toContain('5552/NL');
    expect(tokens).toContain('7731/NL');
    expect(tokens).toContain('*/NL');
    expect(tokens.some((token) => token.startsWith('rest/'))).toBe(false);
  });

  it('never reaches farther than was stated', () => {
    expect(servedTokens([{ reach: 'radius', km: 29 }], [])).toEqual(['*/25km', 'rest/25km']);
  });
});
