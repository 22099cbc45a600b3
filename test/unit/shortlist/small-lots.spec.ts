import { beforeAll, describe, expect, it } from '@jest/globals';

import { type KindOfContract } from '../../../src/discovery/shortlist/kind-of-contract.ts';
import { assessSmallLots, type SmallLots } from '../../../src/discovery/shortlist/small-lots.ts';
import {
  readThresholds,
  type Threshold,
  type ThresholdCode,
  thresholdsOn,
} from '../../../src/discovery/shortlist/thresholds.ts';

let figures: ReadonlyMap<ThresholdCode, Threshold>;
beforeAll(async () => {
  figures = thresholdsOn(await readThresholds(), '2026-11-26');
});

function assess(
  values: number[],
  { whole = 0, kind = 'supplies-services' }: { whole?: number; kind?: KindOfContract } = {},
): SmallLots | null {
  const lots = values.map((value, index) => ({ number: index + 1, value }));
  return assessSmallLots(lots, whole, kind, figures);
}

describe('lots without a European procedure', () => {
  it('are as many small ones as fit in a fifth of the whole', () => {
    const greenery = assess([60_000, 60_000, 60_000, 60_000, 60_000]);
    expect(greenery).toMatchObject({
      european: true,
      below: 80_000,
      room: 60_000,
      small: [1, 2, 3, 4, 5],
      without: [5],
    });
    expect(greenery?.reason.nl).toContain('bijvoorbeeld perceel 5 (€ 60.000)');
    expect(assess([90_000, 20_000, 20_000, 90_000])).toMatchObject({
      small: [2, 3],
      without: [2, 3],
      room: 44_000,
    });
  });

  it('are none that reach the limit, and none when each small one is more than a fifth', () => {
    expect(assess([80_000, 400_000])).toMatchObject({ small: [], without: [] });
    expect(assess([79_999, 79_999, 79_999])).toMatchObject({ small: [1, 2, 3], without: [] });
  });

  it('are all of them while the whole stays below the threshold', () => {
    const small = assess([100_000, 100_000]);
    expect(small).toMatchObject({ european: false, without: [1, 2], below: null, room: null });
    expect(small?.reason.en).toContain('below the European threshold of EUR 216,000');
  });

  it('count what is in no lot for the whole', () => {
    expect(assess([70_000, 70_000], { whole: 600_000 })).toMatchObject({
      european: true,
      room: 120_000,
      without: [2],
    });
  });

  it('have other figures for works, and a warning for services that may have a higher threshold', () => {
    expect(assess([900_000, 900_000, 4_000_000], { kind: 'works' })).toMatchObject({
      below: 1_000_000,
      without: [2],
    });
    expect(assess([900_000, 900_000, 4_000_000], { kind: 'works' })?.reason.nl).not.toContain('sociale');
    const unclear = { kind: 'unclear' } as const;
    expect(assess([60_000, 300_000], unclear)?.reason.nl).toContain('sociale of andere specifieke dienst');
    expect(assess([60_000, 900_000], unclear)?.reason.nl).not.toContain('sociale');
    expect(assess([60_000, 300_000])?.reason.nl).not.toContain('sociale');
  });

  it('have a higher threshold for social and other specific services, and need no procedure below it', () => {
    const social = { kind: 'social-services' } as const;
    expect(assess([60_000, 300_000], social)).toMatchObject({ european: false, without: [1, 2] });
    expect(assess([60_000, 300_000], social)?.reason.nl).toContain('€ 750.000');
    expect(assess([60_000, 900_000], social)).toMatchObject({ european: true, below: 80_000 });
  });

  it('are not told of a contract that is not divided, nor by figures that nobody entered', async () => {
    expect(assess([300_000])).toBeNull();
    const later = thresholdsOn(await readThresholds(), '2028-01-01');
    const lots = [1, 2].map((number) => ({ number, value: 200_000 }));
    expect(assessSmallLots(lots, 0, 'unclear', later)).toBeNull();
  });
});
