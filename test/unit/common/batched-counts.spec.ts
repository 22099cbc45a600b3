import { describe, expect, it } from '@jest/globals';

import { BatchedCounts } from '../../../src/platform/database/batched-counts.ts';

describe('counts that are written together', () => {
  it('are all written when the process stops, also while some are being written', async () => {
    const written: string[] = [];
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const counts = new BatchedCounts<{ what: string }>({
      write: async (batch) => {
        await slow;
        written.push(...batch.map(({ what, times }) => `${what} ${times}`));
      },
      failed: (error) => {
        throw error;
      },
    });
    counts.count({ what: 'a' });
    counts.count({ what: 'a' });
    void counts.write();
    await Promise.resolve();
    setTimeout(answer, 20);
    await counts.close();
    expect(written).toEqual(['a 2']);
  });

  it('are tried once more at the stop when the writing that it meets fails', async () => {
    const written: string[] = [];
    let attempts = 0;
    const counts = new BatchedCounts<{ what: string }>({
      write: async (batch) => {
        await Promise.resolve();
        if (++attempts === 1) throw new Error('away');
        written.push(...batch.map(({ what, times }) => `${what} ${times}`));
      },
      failed: () => undefined,
    });
    counts.count({ what: 'a' });
    void counts.write();
    await counts.close();
    expect(written).toEqual(['a 1']);
  });
});
