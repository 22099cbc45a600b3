import { describe, expect, it } from '@jest/globals';

import { isTimeToMeasure } from '../../../src/matching/refresh-statistics.ts';

const CHUNK = 2_000;

/** After which chunks of an import the tables are measured, in a register of so many records. */
function measuredAfter(records: number, chunks: number): number[] {
  let measured = records;
  return Array.from({ length: chunks }, (_, index) => index + 1).filter((chunk) => {
    const rows = chunk * CHUNK;
    const isTime = isTimeToMeasure(chunk, rows, measured);
    if (isTime) measured = Math.max(0, records) + rows;
    return isTime;
  });
}

describe('while an import makes the tables grow', () => {
  it('they are measured often in an empty register, and less often as it grows', () => {
    expect(measuredAfter(0, 50)).toEqual([1, 2, 4, 8, 16, 32]);
    // PostgreSQL says -1 of what it never measured.
    expect(measuredAfter(-1, 50)).toEqual([1, 2, 4, 8, 16, 32]);
  });

  it('they are measured only when they have grown by a tenth in a large register', () => {
    expect(measuredAfter(200_000, 50)).toEqual([16, 32]);
  });

  it('a single record that a system pushes into a large register waits for no measuring', () => {
    expect(isTimeToMeasure(1, 1, 200_000)).toBe(false);
  });
});
