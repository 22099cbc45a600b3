import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { THRESHOLDS, type Thresholds } from '../../../src/matching/judge-pair.ts';
import { loadLabelledPairs } from '../../fixtures/matching/labelled-pairs.ts';
import { answerOf, qualityOf, type Quality } from '../../fixtures/matching/measure.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/matching.md', import.meta.url), 'utf8');

/**
 * What issue 4 asks for. The share of questions is counted over all pairs of the set: one pair is one incoming record
 * beside one supplier that blocking would put before it.
 */
const WANTED = { precision: 0.995, recallWithReview: 0.98, reviewShare: 0.04 };

describe('the labelled pairs', () => {
  const pairs = loadLabelledPairs();

  it('are a thousand or more, some by hand, and a third of them kept apart from tuning', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(1_000);
    expect(pairs.filter(({ id }) => id.startsWith('h')).length).toBeGreaterThanOrEqual(100);
    const heldOut = pairs.filter(({ split }) => split === 'held-out').length / pairs.length;
    expect(heldOut).toBeGreaterThan(0.3);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  });

  it.each(['tune', 'held-out'] as const)(
    'are told apart as precisely as wanted, with few enough questions (%s)',
    (split) => {
      const quality = qualityOf(
        pairs.filter((pair) => pair.split === split),
        (pair) => answerOf(pair),
      );
      expect(quality.precision).toBeGreaterThanOrEqual(WANTED.precision);
      expect(quality.recallWithReview).toBeGreaterThanOrEqual(WANTED.recallWithReview);
      expect(quality.reviewShare).toBeLessThan(WANTED.reviewShare);
    },
  );

  it.each([
    ['tune', 'pairs for tuning'],
    ['held-out', 'pairs held out'],
  ])('are told apart as docs/matching.md says (%s)', (split, row) => {
    const some = pairs.filter((pair) => pair.split === split);
    const { precision, recallWithReview, recall, f1, reviewShare } = qualityOf(some, (pair) =>
      answerOf(pair),
    );
    const figures = [precision, recallWithReview, recall, f1].map((share) => share.toFixed(3));
    const count = some.length.toLocaleString('en');
    expect(DOCUMENT).toContain(
      `| ours, ${count} ${row} | ${figures.join(' | ')} | ${(reviewShare * 100).toFixed(1)} % |`,
    );
  });

  it.each<[string, Partial<Thresholds>, (other: Quality, ours: Quality) => boolean]>([
    ['asked too often', { reviewFrom: 0.8 }, ({ reviewShare }) => reviewShare > WANTED.reviewShare],
    [
      'asked instead of linked',
      { linkWithContactFrom: 0.92 },
      (other, ours) => other.recall < ours.recall - 0.01 && other.reviewShare > WANTED.reviewShare,
    ],
    [
      'missed',
      { askWithDomainFrom: 0.8 },
      ({ recallWithReview }) => recallWithReview < WANTED.recallWithReview,
    ],
  ])('would be %s by another threshold: %j', (_what, other, isWorse) => {
    const tuned = pairs.filter(({ split }) => split === 'tune');
    const by = (thresholds: Thresholds) => qualityOf(tuned, (pair) => answerOf(pair, thresholds));
    expect(isWorse(by({ ...THRESHOLDS, ...other }), by(THRESHOLDS))).toBe(true);
  });

  it('never link a holding to its operating company, nor ask about it', () => {
    const related = pairs.filter(({ truth }) => truth === 'related');
    expect(related.length).toBeGreaterThan(50);
    expect(related.filter((pair) => answerOf(pair) !== 'new').map(({ id }) => id)).toEqual([]);
  });

  it('get the same answer from both sides', () => {
    const turned = pairs.filter(
      (pair) => answerOf(pair) !== answerOf({ ...pair, known: pair.incoming, incoming: pair.known }),
    );
    expect(turned.map(({ id }) => id)).toEqual([]);
  });
});
