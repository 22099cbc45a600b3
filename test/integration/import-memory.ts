import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, it } from '@jest/globals';

import { writeCsvList, writeWorkbookList } from '../support/large-lists.ts';
import { createTestDatabase } from '../support/test-database.ts';

const PROGRAM = join(import.meta.dirname, '..', 'support', 'staging-process.mjs');

/** What JavaScript may keep: the program and some rows, not all of a large list. */
const HEAP_MB = 80;

/** Rows, each of about 6,700 characters: 10 and 60 MB. */
const SMALL = 1_500;
const LARGE = 9_000;
const WORDS = 1_000;

/** Less than a large list; what is measured is about 30, whatever its size: the program warms up. */
const MOST_GROWTH_MB = 50;

/** It does not outlive the test. */
const ENDS = { timeout: 220_000, killSignal: 'SIGKILL' } as const;

interface Staged {
  rows: number;
  refusal: unknown;
  /** The most memory that the process has had. */
  megabytes: number;
}

/** Files are taken in and staged in a process of its own whose heap is small, and in a register of its own: what would become of them takes a quarter of a minute. */
export function testBoundedMemory(): void {
  async function stageFiles(paths: readonly string[]): Promise<Staged[]> {
    const database = await createTestDatabase();
    const program = [`--max-old-space-size=${HEAP_MB}`, PROGRAM, database.url];
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [...program, ...paths], ENDS);
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Staged);
    } finally {
      await database.drop();
    }
  }

  it('takes files in and stages them in memory that does not grow with their rows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'impact-register-large-'));
    const at = (name: string): string => join(folder, name);
    try {
      for (const [size, rows] of [
        ['small', SMALL],
        ['large', LARGE],
      ] as const) {
        await writeCsvList(at(`${size}.csv`), rows, WORDS);
        await writeWorkbookList(at(`${size}.xlsx`), rows, WORDS);
      }
      const staged = await stageFiles(['small.csv', 'small.xlsx', 'large.csv', 'large.xlsx'].map(at));
      expect(staged.map(({ rows, refusal }) => [rows, refusal])).toEqual(
        [SMALL, SMALL, LARGE, LARGE].map((rows) => [rows, null]),
      );
      const [, small, csv, workbook] = staged.map(({ megabytes }) => megabytes);
      for (const peak of [csv, workbook]) expect(peak! - small!).toBeLessThan(MOST_GROWTH_MB);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 480_000);
}
