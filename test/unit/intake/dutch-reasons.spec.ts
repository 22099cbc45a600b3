import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { reasonInDutch } from '../../../src/intake/reasons/dutch-reasons.ts';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');

/** Where reasons about rows and files are made. */
const FOLDERS = ['common', 'platform/csv', 'platform/xlsx', 'intake', 'matching'];

/** How a code stands in the source: in a reason, in a file that cannot be read, in SQL. */
const CODE = /(?<=\bcode: (?:[^,\n]*[?:|] )?|UnreadableCsv\(\s*|'code', )'([a-z]+(?:-[a-z]+)*)'/g;

/** One of a list of codes in the type of a decision. */
const LISTED = /^  \| '([a-z-]+)'/gm;

/** What is no reason for anything. */
const NOT_REASONS = new Set(['no-candidate']);

function codesOf(folder: string): string[] {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'themes.ts')
    .flatMap((file) => find(join(folder, file), CODE));
}

function find(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(SRC, file), 'utf8').matchAll(pattern)].map((found) => found[1] ?? '');
}

const codes = [
  ...new Set([
    ...FOLDERS.flatMap(codesOf),
    ...find('matching/match-record.ts', LISTED),
    ...find('matching/judge-pair.ts', LISTED),
    ...find('enrichment/labels/label-start.ts', CODE),
    ...find('enrichment/labels/register-notes.ts', CODE),
  ]),
]
  .filter((code) => !NOT_REASONS.has(code))
  .sort();

describe('reasons in Dutch', () => {
  it('finds the codes of cleaning, of files, of matching and of SQL in the source', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'name-damaged',
        'kvk-zero',
        'quote-not-closed',
        'row-repeated',
        'similar-name',
      ]),
    );
  });

  it.each(codes)('has a Dutch text for %s, also when no values are known', (code) => {
    const text = reasonInDutch({ code, message: 'English' });
    expect(text).not.toBe('English');
    expect(text).not.toMatch(/[{}]/);
  });

  it('names the cell, the field and the other row', () => {
    expect(reasonInDutch({ code: 'row-repeated', message: '', values: { line: 12 } })).toBe(
      'De rij zegt hetzelfde als regel 12.',
    );
    const date = {
      code: 'date-unreadable',
      field: 'validUntil',
      message: '',
      values: { value: '30 februari' },
    };
    expect(reasonInDutch(date)).toContain('‘30 februari’ is geen datum (geldig tot en met;');
  });

  it('writes days as people do, but not in the cell as it stands', () => {
    const repeated = { code: 'file-repeated', message: '', values: { date: '2026-11-27' } };
    expect(reasonInDutch(repeated)).toBe(
      'Dit is hetzelfde bestand als de vorige levering, van 27 november 2026.',
    );
    const serial = { code: 'website-invalid', message: '', values: { value: '2026-11-27' } };
    expect(reasonInDutch(serial)).toContain('‘2026-11-27’');
  });

  it('says of every KvK number that rejects a row what to do about it', () => {
    const codes = ['kvk-length', 'kvk-zero', 'kvk-characters', 'kvk-scientific'];
    const known: Record<string, string | number>[] = [{}, { value: '123', digits: 3 }];
    for (const code of codes)
      for (const values of known)
        expect(reasonInDutch({ code, message: '', values })).toMatch(
          /laat de cel leeg|Maak de kolom op|niet bewaard/i,
        );
  });

  it('has the mark of what is not stored in Dutch', () => {
    const values = { value: '[not stored]' };
    expect(reasonInDutch({ code: 'kvk-characters', message: '', values })).toContain('‘[niet bewaard]’');
  });

  it('puts a cell in as it is, whatever it looks like', () => {
    const values = { value: '{field} $& {line}' };
    expect(reasonInDutch({ code: 'country-unknown', message: '', values })).toContain('‘{field} $& {line}’');
  });

  it('says it in English when the code is not known, or is called like something of JavaScript', () => {
    expect(reasonInDutch({ code: 'constructor', message: 'Something new.' })).toBe('Something new.');
    const values = { value: 'x' };
    expect(reasonInDutch({ code: 'label-of-tomorrow', message: 'Something new.', values })).toBe(
      'Something new.',
    );
  });
});
