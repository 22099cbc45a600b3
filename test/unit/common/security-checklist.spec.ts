import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The lines of the tables of the checklist, without their heads. */
const LINES = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| item'));

describe('the security checklist', () => {
  it('has a test or a reason in every line', () => {
    expect(LINES.length).toBeGreaterThan(40);
    const bare = LINES.filter((line) => !/`test\/|reason/.test(line.split('|').at(-2) ?? ''));
    expect(bare).toEqual([]);
  });

  it('names tests that exist', () => {
    const named = LINES.flatMap((line) =>
      [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path),
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
