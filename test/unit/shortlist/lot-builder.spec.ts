import { describe, expect, it } from '@jest/globals';

import { buildLots, type LotFirm, type LotProposal } from '../../../src/discovery/shortlist/lot-builder.ts';
import { random } from '../../support/random.ts';

function firms(...capacities: number[]): LotFirm[] {
  return capacities.map((capacity, index) => ({ id: `f${index}`, capacity }));
}

/** Gives each lot to a firm of its own, the largest lot to the firm that can take most. */
function canAllBeTakenAtOnce({ lots }: LotProposal, of: readonly LotFirm[]): boolean {
  const room = of.map(({ capacity }) => capacity).sort((a, b) => b - a);
  return lots.every(({ value }, index) => value <= (room[index] ?? 0));
}

describe('the lot builder', () => {
  it('divides EUR 300,000 over eight firms of at most 60,000 in lots that three or more can take', () => {
    const equal = buildLots(300_000, firms(...Array<number>(8).fill(60_000)));
    expect(equal.lots.map(({ value }) => value)).toEqual(Array(5).fill(60_000));
    const different = firms(60_000, 60_000, 55_000, 50_000, 45_000, 40_000, 30_000, 20_000);
    const proposal = buildLots(300_000, different);
    expect(proposal.lots.length).toBeGreaterThanOrEqual(5);
    for (const { able } of proposal.lots) expect(able.length).toBeGreaterThanOrEqual(3);
    expect(proposal.uncovered).toBe(0);
    expect(canAllBeTakenAtOnce(proposal, different)).toBe(true);
  });

  it('names what nobody can take', () => {
    const { lots, uncovered, reason } = buildLots(600_000, firms(...Array<number>(8).fill(60_000)));
    expect(lots).toHaveLength(8);
    expect(uncovered).toBe(120_000);
    expect(reason.en).toContain('EUR 120,000 none of them can take');
  });

  it('leaves whole what three firms can take whole', () => {
    const { lots, reason } = buildLots(50_000, firms(80_000, 60_000, 50_000, 10_000));
    expect(reason.en).toBe('do not divide: 3 firms can take EUR 50,000 at once');
    expect(lots).toMatchObject([{ number: 1, value: 50_000, able: ['f2', 'f1', 'f0'] }]);
  });

  it('does not call within reach what a cent is too much for', () => {
    const { lots, value } = buildLots(60_000.01, firms(60_000, 60_000, 60_000));
    expect(value).toBe(60_001);
    expect(lots.map((lot) => lot.value)).toEqual([30_001, 30_000]);
  });

  it('does not make a lot so large that one firm alone can take it', () => {
    const { lots } = buildLots(100_000, firms(100_000, 40_000, 40_000, 40_000));
    expect(lots.map(({ value }) => value)).toEqual([33_334, 33_333, 33_333]);
  });

  it('tells what too few firms can take from what nobody can', () => {
    const { lots, thin, uncovered, reason } = buildLots(
      250_000,
      firms(100_000, 100_000, 10_000, 10_000, 10_000),
    );
    expect(lots.map(({ value }) => value)).toEqual(Array(5).fill(10_000));
    expect({ thin, uncovered }).toEqual({ thin: 180_000, uncovered: 20_000 });
    expect(reason.en).toContain('for EUR 180,000 fewer than 3 firms are large enough; EUR 20,000 none');
  });

  it('says so when there are too few firms, or none that says what it can take', () => {
    expect(buildLots(50_000, firms(30_000, 30_000))).toMatchObject({ competition: 2, uncovered: 0 });
    expect(buildLots(50_000, [])).toMatchObject({
      lots: [],
      uncovered: 50_000,
      reason: { en: 'none of the firms says how large an order it can take' },
    });
  });

  it('never loses a euro, never leaves fewer firms to a lot than it promises, whoever the firms are', () => {
    const next = random(20261126);
    for (let round = 0; round < 300; round++) {
      const of = firms(...Array.from({ length: Math.floor(next() * 12) }, () => Math.floor(next() * 90_000)));
      const value = 1 + Math.floor(next() * 500_000);
      const proposal = buildLots(value, of);
      const inLots = proposal.lots.reduce((sum, lot) => sum + lot.value, 0);
      expect(inLots + proposal.thin + proposal.uncovered).toBe(value);
      expect(Math.min(proposal.thin, proposal.uncovered, inLots)).toBeGreaterThanOrEqual(0);
      expect(proposal.lots.every(({ able }) => able.length >= proposal.competition)).toBe(true);
      expect(canAllBeTakenAtOnce(proposal, of)).toBe(true);
      expect(buildLots(value, [...of].reverse())).toEqual(proposal);
    }
  });
});
