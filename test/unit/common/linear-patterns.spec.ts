import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';
import { type AttackPattern, checkSync } from 'recheck';
import ts from 'typescript';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');

/**
 * What was found of each pattern before, by this version of the checker: it takes three minutes for all of them, and says the same of
 * the same pattern again. A line for each, so that a change of one is seen: `PROVE_PATTERNS=1` looks at all of them anew and writes it.
 */
const PROVEN = join(import.meta.dirname, '..', '..', 'fixtures', 'linear-patterns', 'proven.txt');

const ANEW = process.env['PROVE_PATTERNS'] === '1';

/** First line of the list: what was looked with. */
const CHECKER = `recheck ${(createRequire(import.meta.url)('recheck/package.json') as { version: string }).version}`;

/** Patterns that one test goes through, when all of them are to be looked at. */
const AT_ONCE = 25;

/** Patterns whose time grows with the square of a text that cannot be long, and why it cannot. */
const SHORT: Record<string, string> = {
  // Of the component library and its theme, which are pinned, once at start.
  'web/assets/lean-styles.ts /:not\\([^)]*\\)/g': 'style sheets of ours',
  'web/assets/lean-styles.ts /\\/\\*[\\s\\S]*?\\*\\//g': 'style sheets of ours',
  'web/assets/lean-styles.ts /^\\s*(--[\\w-]+):\\s*([^;]*);$/gm': 'style sheets of ours',
  'access/passwords/password-policy.ts /^(.+?)\\1+$/': 'passwords are refused from 257 characters on',
  'requests/request-store.ts /[\\s.,;:]+\\S*$/u': 'a title that was cut to 80 characters before',
};

/** Those that read what somebody asks for as a place: `readPlaceQuestion` looks at 200 characters. */
const ASKED_PLACE = 'enrichment/location/place-question.ts';

/** Every regular expression of a file, as it is written there. */
function patternsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const source = readFileSync(join(SRC, file), 'utf8');
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return found;
}

/** Length of a text with which a guess is tried, and how long a pattern that is linear never takes over it. Milliseconds. */
const LONG = 20_000;
const LONG_MS = 150;

/** The best of three: a machine with other work to do must not decide. */
function takesLong(pattern: string, { pumps, suffix }: AttackPattern): boolean {
  const end = pattern.lastIndexOf('/');
  const once = pumps.reduce((length, { pump }) => length + pump.length, 0);
  const times = Math.ceil(LONG / Math.max(1, once));
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  const took = [1, 2, 3].map(() => {
    const expression = new RegExp(pattern.slice(1, end), pattern.slice(end + 1));
    const from = performance.now();
    text.replace(expression, '');
    return performance.now() - from;
  });
  return Math.min(...took) > LONG_MS;
}

/** How it grows: null for a pattern that takes time in proportion to the text. */
function growthOf(pattern: string): string | null {
  const end = pattern.lastIndexOf('/');
  const found = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 100_000 });
  if (found.status !== 'vulnerable') return found.status === 'safe' ? null : found.status;
  // What was tried at random, and not calculated, is a guess: the program itself decides.
  if (found.checker === 'fuzz' && !takesLong(pattern, found.attack)) return null;
  const { type } = found.complexity;
  return type === 'polynomial' ? `degree ${found.complexity.degree}` : type;
}

/** Each pattern once, with the file where it stands first. */
const patterns = new Map<string, string>();
for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(tsx?|js)$/.test(name),
))
  for (const pattern of patternsOf(file)) if (!patterns.has(pattern)) patterns.set(pattern, file);

const batches: [string, string][][] = [];
for (const entry of patterns)
  if ((batches.at(-1)?.length ?? AT_ONCE) < AT_ONCE) batches.at(-1)?.push(entry);
  else batches.push([entry]);

/** Patterns that the list has; none of another version of the checker, nor when all are to be looked at anew. */
function readProven(): ReadonlySet<string> {
  const [checker, ...lines] = readFileSync(PROVEN, 'utf8').trimEnd().split('\n');
  return new Set(checker === CHECKER && !ANEW ? lines : []);
}

const proven = readProven();

/** What was found linear in this run. */
const found = new Set<string>();

function faultOf(pattern: string, file: string): string | null {
  const name = `${file} ${pattern}`;
  if (name in SHORT || proven.has(pattern)) return null;
  const growth = growthOf(pattern);
  if (growth === null) found.add(pattern);
  const few = file === ASKED_PLACE && growth === 'degree 2';
  return growth === null || few ? null : `${name}: ${growth}`;
}

describe('every pattern of the program takes time in proportion to the text', () => {
  it('and all are looked at', () => {
    expect(patterns.size).toBeGreaterThan(450);
    const known = [...patterns].map(([pattern, file]) => `${file} ${pattern}`);
    expect(Object.keys(SHORT).filter((one) => !known.includes(one))).toEqual([]);
  });

  it.each(batches.map((batch, at) => [batch[0]?.[1] ?? '', at] as const))(
    'from %s on (part %i)',
    (_first, at) => {
      const slow = (batches[at] ?? []).map(([pattern, file]) => faultOf(pattern, file));
      expect(slow.filter((fault) => fault !== null)).toEqual([]);
    },
    600_000,
  );

  // A run that looks at all of them makes the list; any other finds it as it should be.
  if (ANEW) afterAll(() => writeFileSync(PROVEN, `${[CHECKER, ...[...found].sort()].join('\n')}\n`));
  else
    it('and the list has all of them and no others (PROVE_PATTERNS=1 writes it)', () => {
      const listed = [...patterns.keys()].filter((pattern) => proven.has(pattern));
      const unlisted = [...patterns].filter(
        ([pattern, file]) => !(proven.has(pattern) || `${file} ${pattern}` in SHORT || file === ASKED_PLACE),
      );
      expect(unlisted).toEqual([]);
      expect([...proven]).toEqual(listed.sort());
    });

  it('and one that does not is found', () => {
    expect(growthOf('/^(a+)+$/')).toBe('exponential');
    expect(growthOf('/\\s+$/')).toBe('degree 2');
  });
});
