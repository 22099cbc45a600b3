import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The lines of the tables of the checklist, without their heads. */
const [CHECKLIST = '', REST = ''] = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8').split(
  '## Attempts\n',
);
const [ATTEMPTS = ''] = REST.split('## Keys and algorithms');
const LINES = CHECKLIST.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| item'));

/** The items of levels 1 and 2 of OWASP ASVS 5.0.0, by number. */
const ITEMS = `1.1.1-1.1.2 1.2.1-1.2.9 1.3.1-1.3.11 1.4.1-1.4.3 1.5.1-1.5.2 2.1.1-2.1.3 2.2.1-2.2.3 2.3.1-2.3.4 2.4.1
  3.2.1-3.2.2 3.3.1-3.3.4 3.4.1-3.4.6 3.5.1-3.5.5 3.7.1-3.7.2 4.1.1-4.1.3 4.2.1 4.3.1-4.3.2 4.4.1-4.4.4
  5.1.1 5.2.1-5.2.3 5.3.1-5.3.2 5.4.1-5.4.3 6.1.1-6.1.3 6.2.1-6.2.12 6.3.1-6.3.4 6.4.1-6.4.4 6.5.1-6.5.5 6.6.1-6.6.3
  6.8.1-6.8.4 7.1.1-7.1.3 7.2.1-7.2.4 7.3.1-7.3.2 7.4.1-7.4.5 7.5.1-7.5.2 7.6.1-7.6.2 8.1.1-8.1.2 8.2.1-8.2.3 8.3.1 8.4.1
  9.1.1-9.1.3 9.2.1-9.2.4 10.1.1-10.1.2 10.2.1-10.2.2 10.3.1-10.3.4 10.4.1-10.4.11 10.5.1-10.5.5 10.6.1-10.6.2
  10.7.1-10.7.3 11.1.1-11.1.2 11.2.1-11.2.3 11.3.1-11.3.3 11.4.1-11.4.4 11.5.1 11.6.1 12.1.1-12.1.3 12.2.1-12.2.2
  12.3.1-12.3.4 13.1.1 13.2.1-13.2.5 13.3.1-13.3.2 13.4.1-13.4.5 14.1.1-14.1.2 14.2.1-14.2.4 14.3.1-14.3.3
  15.1.1-15.1.3 15.2.1-15.2.3 15.3.1-15.3.7 16.1.1 16.2.1-16.2.5 16.3.1-16.3.4 16.4.1-16.4.3 16.5.1-16.5.3
  17.1.1 17.2.1-17.2.4 17.3.1-17.3.2`;

/** Every number in a text; `6.2.5-6.2.9` stands for all between. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\b(\d+\.\d+)\.(\d+)(?:-\1\.(\d+))?/g)].flatMap(([, section, first, last]) =>
    Array.from(
      { length: Number(last ?? first) - Number(first) + 1 },
      (_, at) => `${section}.${Number(first) + at}`,
    ),
  );
}

/** A test file with the modules beside it that hold tests of its own. */
function testsIn(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const parts = [...text.matchAll(/import \{.*\btest\w+.* from '\.\/([\w-]+\.ts)'/g)];
  return [text, ...parts.map(([, name = '']) => readFileSync(join(ROOT, dirname(path), name), 'utf8'))].join(
    '\n',
  );
}

describe('the attempts of the security checklist', () => {
  const rows = ATTEMPTS.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| attempt'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('each name a test that has that title', () => {
    expect(rows.length).toBeGreaterThan(20);
    const untested = rows.filter(([, , path = '', title = '']) => {
      const file = /^`(test\/[^`]+)`$/.exec(path)?.[1];
      return file === undefined || title === '' || !testsIn(file).includes(`'${title}'`);
    });
    expect(untested.map(([, attempt]) => attempt)).toEqual([]);
  });
});

describe('the security checklist', () => {
  it('has a test, a reason or what is open in every line', () => {
    expect(LINES.length).toBeGreaterThan(40);
    const bare = LINES.filter((line) => !/`test\/|reason: |open: /.test(line.split('|').at(-2) ?? ''));
    expect(bare).toEqual([]);
  });

  it('leaves out none of the 253 items of levels 1 and 2', () => {
    const items = numbersIn(ITEMS);
    expect(new Set(items).size).toBe(253);
    const listed = new Set(LINES.flatMap((line) => numbersIn(line.split('|')[1] ?? '')));
    expect(items.filter((item) => !listed.has(item))).toEqual([]);
  });

  it('names tests that exist', () => {
    const named = LINES.flatMap((line) =>
      [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path),
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
