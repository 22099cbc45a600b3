import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The tables of docs/labels.md that say which test proves what. */
const PROOFS = readFileSync(join(ROOT, 'docs', 'labels.md'), 'utf8').split('## What proves it')[1] ?? '';

const FILES = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

describe('what proves that labels, location and categories can be relied on', () => {
  it('stands in files that are there', () => {
    const named = [...PROOFS.matchAll(/`(?:\w+\/)?([a-z0-9-]+\.(?:spec|ts))`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter(
      (name) => !FILES.some((file) => file.endsWith(`/${name.replace(/\.ts$/, '')}.ts`)),
    );
    expect(missing).toEqual([]);
  });

  it('are tests by their own words', () => {
    const tests = FILES.map((file) => readFileSync(join(ROOT, 'test', file), 'utf8')).join('\n');
    const titles = [...PROOFS.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title);
    expect(titles.length).toBeGreaterThan(12);
    expect(titles.filter((title) => !tests.includes(title))).toEqual([]);
  });
});
