import { describe, expect, it } from '@jest/globals';

import { withFigure, withoutFigure } from '../../../src/discovery/shortlist/one-figure.ts';
import { type OwnThreshold } from '../../../src/discovery/shortlist/own-thresholds.ts';

const figure = (values: Partial<OwnThreshold>): OwnThreshold => ({
  code: 'one-quote-works',
  value: 50_000,
  from: '2026-01-01',
  until: null,
  source: 'Inkoopbeleid',
  readOn: '2026-11-24',
  ...values,
});

describe('one figure of a municipality', () => {
  it('ends the one before it on the day before, and leaves those of another kind', () => {
    const other = figure({ code: 'invited-least', value: 4 });
    const next = figure({ from: '2027-01-01', value: 60_000 });
    expect(withFigure([figure({}), other], next)).toEqual({
      kind: 'set',
      figures: [figure({ until: '2026-12-31' }), other, next],
    });
  });

  it('takes the place of one that begins on the same day', () => {
    expect(withFigure([figure({})], figure({ value: 70_000 }))).toEqual({
      kind: 'set',
      figures: [figure({ value: 70_000 })],
    });
  });

  it('does not go over a later one: that is for a person to decide', () => {
    const later = figure({ from: '2028-01-01' });
    expect(withFigure([later], figure({}))).toEqual({ kind: 'overlaps', other: later });
    expect(withFigure([later], figure({ until: '2027-12-31' })).kind).toBe('set');
  });

  it('is taken away by what it is for and its first day', () => {
    const kept = figure({ from: '2024-01-01', until: '2025-12-31' });
    expect(withoutFigure([kept, figure({})], 'one-quote-works', '2026-01-01')).toEqual([kept]);
  });
});
