import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { projectRoot } from '../../../src/platform/project-root.ts';
import { AssetStore } from '../../../src/web/assets/asset-store.ts';
import { COMPONENT_CLASSES } from '../../../src/web/assets/component-classes.ts';
import { rulesFor, tokensFor } from '../../../src/web/assets/lean-styles.ts';

const lines = (css: string): string[] =>
  css
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('the rules of a library for the classes of the pages', () => {
  const rules = (css: string, ...used: string[]) => lines(rulesFor(css, 'lib-', new Set(used)));

  it('are those whose every class is used', () => {
    expect(rules('.lib-a{x:1}\n.lib-b {y:2}\n.lib-a--big.lib-b{z:3}\n.lib-a--big {q:4}', 'lib-a')).toEqual([
      '.lib-a {x:1}',
    ]);
    expect(rules('.lib-a--big.lib-b{z:3}', 'lib-a--big', 'lib-b')).toEqual(['.lib-a--big.lib-b {z:3}']);
  });

  it('are those of a list whose selector can match, and those that name no class of the library', () => {
    expect(rules('.lib-a, .lib-b:is(:hover, .lib-b--hover) {x:1}\nbody, .own {y:2}', 'lib-a')).toEqual([
      '.lib-a {x:1}',
      'body,',
      '.own {y:2}',
    ]);
  });

  it('keep a selector that only excludes what is not used', () => {
    expect(rules('.lib-a:not(.lib-a--off):hover {x:1}', 'lib-a')).toEqual([
      '.lib-a:not(.lib-a--off):hover {x:1}',
    ]);
  });

  it('stay within what they stand in, which goes when nothing is left', () => {
    const css = '@media print {\n.lib-a {x:1}\n.lib-b {y:2}\n}\n@media (forced-colors) { .lib-b {z:3} }';
    expect(rules(css, 'lib-a')).toEqual(['@media print {', '.lib-a {x:1}', '}']);
  });

  it('keep movements, statements, and the first comments, which say whose it is', () => {
    const css = '/* A B */\n/* C */\n@charset "UTF-8";\n/* no */\n@keyframes k { from {x:1} to {x:2} }';
    expect(rules(css)).toEqual([
      '/* A B */',
      '/* C */',
      '@charset "UTF-8";',
      '@keyframes k { from {x:1} to {x:2} }',
    ]);
  });
});

describe('the tokens of a theme for some style sheets', () => {
  it('are those that are asked for, by a rule or by another token', () => {
    const theme =
      '.t {\n  --a: var(--b);\n  --b: calc(var(--c, 1px) + 2px);\n  --c: 3px;\n  --d: var(--a);\n}\n';
    expect(lines(tokensFor(theme, ['p { color: var(--a) }', 'a{x:var(--e,var(--f))}']))).toEqual([
      '.t {',
      '--a: var(--b);',
      '--b: calc(var(--c, 1px) + 2px);',
      '--c: 3px;',
      '}',
    ]);
  });
});

describe('the style sheets of the pages', () => {
  const assets = new AssetStore();
  const css = (name: string): string => assets.find(name)?.body.toString() ?? '';
  const src = join(projectRoot(), 'src');
  const source = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|js)$/.test(file) && !file.endsWith('component-classes.ts'))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('\n');
  const written = new Set([...source.matchAll(/utrecht-[\w-]+/g)].map(([name]) => name));
  // `utrecht-button--${look}-action`: which one is decided when the page is made.
  const begun = [...written].filter((name) => name.endsWith('-'));

  it('know every class of the library that a page uses, and no other', () => {
    const whole = [...written].filter((name) => !name.endsWith('-'));
    expect(whole.filter((name) => !COMPONENT_CLASSES.has(name))).toEqual([]);
    const needless = [...COMPONENT_CLASSES].filter(
      (name) => !written.has(name) && !begun.some((beginning) => name.startsWith(beginning)),
    );
    expect(needless).toEqual([]);
    for (const beginning of begun)
      expect([...COMPONENT_CLASSES].some((name) => name.startsWith(beginning))).toBe(true);
  });

  it('leave no class of a page without its rules', () => {
    // Bare names of parts that the library styles by nothing but what stands around them.
    const unstyled = [...COMPONENT_CLASSES].filter(
      (name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css('components.css')),
    );
    expect(unstyled).toEqual([]);
  });

  it('weigh less than a third of what the library and the theme have', () => {
    expect(css('components.css').length + css('theme.css').length).toBeLessThan(200_000);
    expect(css('components.css')).toMatch(/^\/\*\*\s+\* @license EUPL-1\.2/);
    expect(css('theme.css')).toMatch(/\.voorbeeld-theme \{\s+--/);
  });
});
