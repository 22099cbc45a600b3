import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { isLockedPdf } from '../../../src/registration/evidence/locked-pdf.ts';
import { readDictionary } from '../../../src/registration/evidence/pdf-dictionary.ts';

/** One empty page, protected by qpdf in every way that PDF has: with an owner's password only, or one to open it as well. */
const FOLDER = join(import.meta.dirname, '../../fixtures/protected-pdf');
const LARGEST = 10 * 1024 * 1024;

describe('a PDF', () => {
  it.each(readdirSync(FOLDER))('%s is as it is called', (name) => {
    expect(isLockedPdf(readFileSync(join(FOLDER, name)))).toBe(name.startsWith('locked'));
  });

  it('for the holders of a certificate is locked', () => {
    expect(isLockedPdf(Buffer.from('%PDF-1.7\ntrailer<</Encrypt<</Filter/Adobe.PubSec/V 4>>>>'))).toBe(true);
  });

  it.each([
    '/Encrypt',
    '/Encrypt 12 0 R',
    '/Encrypt <<',
    '/Encrypt << /Filter /Standard /R 6 >>',
    '/Encrypt <</O (',
  ])('that only says %s is open', (text) => {
    expect(isLockedPdf(Buffer.from(`%PDF-1.7\n${text}`))).toBe(false);
  });

  it.each([
    '12 0 obj /Encrypt 12 0 R ',
    '112 0 obj /Encrypt 12 0 R ',
    '/Encrypt << (',
    '/Encrypt <<[[[[',
    '/Encrypt \n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
    '/Encrypt 1 0 R 1 0 obj<<%%%%',
  ])('of ten megabytes of %j is looked at in a moment', (text) => {
    const begun = performance.now();
    expect(isLockedPdf(Buffer.alloc(LARGEST, text))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

it('a dictionary is read with every kind of value', () => {
  const text = String.raw`<< /O (a\)\050(b)\\\n) /U <48 656> /P -1052 /On true /Off false /Ref 12 0 R /In << /A [1 /B (c)] >> %x
>>`;
  const read = readDictionary(text, 0);
  expect(read?.get('O')).toBe('a)((b)\\\n');
  expect(read?.get('U')).toBe('He`');
  expect([read?.get('P'), read?.get('On'), read?.get('Off')]).toEqual([-1052, true, false]);
  expect(read?.get('In')).toBeInstanceOf(Map);
});
