import { describe, expect, it } from '@jest/globals';

import { estimateProgress, type ProgressCounts } from '../../../src/intake/progress/estimate-progress.ts';

/** 1,000 rows of which 400 are decided after 10 seconds, and half of what they touched is published, a quarter searchable. */
const DECIDING: ProgressCounts = {
  step: 'deciding',
  dryRun: false,
  rowsRead: 1_000,
  rowsStaged: 1_000,
  rowsMatched: 400,
  stepRows: 400,
  stepSeconds: 10,
  suppliersTouched: 400,
  suppliersPublished: 200,
  suppliersIndexed: 100,
  supplierSeconds: 10,
};

const estimate = (over: Partial<ProgressCounts> = {}) => {
  const { perSecond, secondsLeft } = estimateProgress({ ...DECIDING, ...over });
  return { perSecond, secondsLeft };
};

describe('the rate and the time left of an import', () => {
  it('are those of the slowest stage: 900 suppliers to go at 10 a second', () => {
    expect(estimate()).toEqual({ perSecond: 40, secondsLeft: 90 });
  });

  it('of a dry run end with the decisions', () => {
    expect(estimate({ dryRun: true })).toEqual({ perSecond: 40, secondsLeft: 15 });
  });

  it('count only what was done since the step went on, after a stop', () => {
    expect(estimate({ dryRun: true, stepRows: 100 })).toEqual({ perSecond: 10, secondsLeft: 60 });
  });

  it.each<[string, Partial<ProgressCounts>]>([
    ['nothing is decided yet', { rowsMatched: 0, stepRows: 0 }],
    ['no step is counting', { stepRows: null, stepSeconds: null }],
    ['nothing is searchable yet', { suppliersIndexed: 0 }],
    ['the file is still read', { step: 'reading', rowsStaged: 0, rowsMatched: 0 }],
    ['the search index is down', { step: 'indexing', suppliersIndexed: 1, supplierSeconds: 400 }],
    ['it waits for its turn', { step: 'waiting', stepRows: null }],
  ])('promise nothing while %s', (_, over) => expect(estimate(over).secondsLeft).toBeNull());

  it('are of suppliers while profiles are made and sent to the search', () => {
    const matched = { rowsMatched: 1_000, suppliersTouched: 500, supplierSeconds: 20 };
    expect(estimate({ ...matched, step: 'publishing' })).toEqual({ perSecond: 10, secondsLeft: 80 });
    expect(estimate({ ...matched, step: 'indexing', suppliersPublished: 500, suppliersIndexed: 30 })).toEqual(
      { perSecond: 1.5, secondsLeft: 314 },
    );
  });

  it.each(['searchable', 'previewed', 'refused'] as const)('leave nothing when it is %s', (step) => {
    expect(estimate({ step })).toEqual({ perSecond: null, secondsLeft: 0 });
  });
});
