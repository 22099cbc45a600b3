import { readdirSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { formatsFor } from '../../../src/web/format.ts';
import { LANGS, type Lang } from '../../../src/web/messages/lang.ts';

const MESSAGES = new URL('../../../src/web/messages/', import.meta.url);

/** One of what follows is many: `1 bedrijven`, `1 open opdrachten`, `1 bedrijf voldoen`. */
const MANY_OF_ONE: Record<Lang, RegExp> = {
  nl: /(?<![\d.,])1 (?:(?:\p{L}+e|open) )?(?:\p{L}+(?:en|ën)\b|\p{L}+ (?:zijn|waren|staan|kunnen|voldoen|voldeden|passen|hebben|worden)\b)/u,
  en: /(?<![\d.,])1 (?:(?:open|new|updated) )?(?:\p{L}+s\b|people\b|\p{L}+ (?:are|were|have|meet|fit)\b)/u,
};

/**
 * What is no word for many behind a 1: what somebody does with a thing that is called 1, and limits that are never 1.
 */
const NOT_MANY = new Set(
  [
    ...['aanvinken', 'downloaden', 'intrekken', 'nakijken', 'openen', 'schorsen', 'stuurden', 'terugdraaien'],
    ...[
      'weghalen',
      'wijzigen',
      'geen',
      'gekozen',
      'address',
      'tekens',
      'characters',
      'is',
      'was',
      'has',
      'meets',
      'fails',
      'fits',
    ],
    ...['recognises', 'declines', 'ends', 'gets', 'een', 'ms'],
  ].map((word) => `1 ${word}`),
);

/** Every message that takes something, by where it stands. */
async function counting(lang: Lang): Promise<[string, (...given: number[]) => unknown][]> {
  const found: [string, (...given: number[]) => unknown][] = [];
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'function') found.push([path, value as (...given: number[]) => unknown]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) walk(`${path}.${name}`, part);
  };
  for (const file of readdirSync(MESSAGES)) {
    const module = (await import(new URL(file, MESSAGES).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function' && /For$|^requestTexts$/.test(name))
        walk(name, (value as (lang: Lang) => unknown)(lang));
  }
  return found;
}

/** What a message says of these; nothing when they are not what it takes. */
function said(message: (...given: number[]) => unknown, given: readonly number[]): string {
  try {
    const text = message(...given);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

/** Of one there are never two, and nothing goes from two to one. */
const NEVER = /(?<!\d)2 (?:tot|to|van de|of the) 1 /;

const ONES = [
  [1, 1, 1, 1],
  [1, 2, 2, 2],
  [2, 1, 2, 2],
  [2, 2, 1, 2],
];

describe.each(LANGS)('every message that counts, in %s', (lang) => {
  it('says of one what is said of one', async () => {
    const messages = await counting(lang);
    expect(messages.length).toBeGreaterThan(300);
    const wrong = messages.flatMap(([path, message]) =>
      ONES.map((given) => said(message, given))
        .filter((text) => {
          const [hit] = MANY_OF_ONE[lang].exec(text) ?? [];
          return hit !== undefined && !NOT_MANY.has(hit) && !NEVER.test(text);
        })
        .map((text) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says of none what is said of many', () => {
    const form = (count: number): string => formatsFor(lang).plural(count, 'one', 'other');
    expect([0, 1, 2, 1_000].map(form)).toEqual(['other', 'one', 'other', 'other']);
  });
});
