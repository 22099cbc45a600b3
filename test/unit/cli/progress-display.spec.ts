import { describe, expect, it } from '@jest/globals';

import { ProgressDisplay, progressLine } from '../../../src/cli/progress-display.ts';
import { type ImportProgress } from '../../../src/intake/progress/estimate-progress.ts';

const DECIDING: ImportProgress = {
  step: 'deciding',
  rowsRead: 100_000,
  rowsStaged: 100_000,
  rowsMatched: 12_000,
  suppliersTouched: 9_000,
  suppliersPublished: 4_000,
  suppliersIndexed: 3_000,
  perSecond: 2_300,
  secondsLeft: 40,
};

describe('the progress of an import on the command line', () => {
  it.each<[string, Partial<ImportProgress>]>([
    ['recognising firms: 12,000 of 100,000 rows, 2,300 a second, about 40 s left', {}],
    ['recognising firms: 12,000 of 100,000 rows', { perSecond: null, secondsLeft: null }],
    ['recognising firms: 12,000 of 100,000 rows, 2,300 a second, about 5 min left', { secondsLeft: 250 }],
    [
      'labels, location, profiles: 4,000 of 9,000 suppliers, 900 a second, about 7 s left',
      { step: 'publishing', perSecond: 900, secondsLeft: 7 },
    ],
    [
      'reading the file: 500 rows, 50 a second',
      { step: 'reading', rowsRead: 500, rowsStaged: 0, rowsMatched: 0, perSecond: 50, secondsLeft: null },
    ],
    ['waiting for its turn', { step: 'waiting', rowsRead: 0, perSecond: null, secondsLeft: null }],
  ])('reads: %s', (line, over) => expect(progressLine({ ...DECIDING, ...over })).toBe(line));

  it('is a line for each step where there is no terminal, not one for each look', () => {
    const lines: string[] = [];
    const stream = { isTTY: false, write: (line: string) => lines.push(line) };
    const display = new ProgressDisplay(stream as unknown as NodeJS.WriteStream);
    display.show(DECIDING);
    display.show({ ...DECIDING, rowsMatched: 12_100 });
    display.show({ ...DECIDING, step: 'indexing', secondsLeft: 3 });
    display.end();
    expect(lines.map((line) => line.split(':')[0])).toEqual(['recognising firms', 'making it searchable']);
  });
});
