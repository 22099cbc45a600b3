import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { editionsOfSbi } from '../../../src/common/sbi.ts';
import { filesAreIn } from '../../support/where-files-are.ts';

/** The official list of 2008 lies beside the project; nothing in it needs that. */
const LISTS = join(process.env['REGISTER_SHARED_DATA'] ?? '../shared/data', 'sbi');

describe('a code of the Standaard Bedrijfsindeling', () => {
  it.each([
    ['81221', ['2008', '2025']],
    ['8121', ['2008', '2025']],
    // Since 2025 every class without subclasses has a zero behind it; lists of 2008 often have one too.
    ['81210', ['2008', '2025']],
    ['812', ['2008', '2025']],
    ['6201', ['2008']],
    ['4511', ['2008']],
    ['62100', ['2025']],
    ['43211', ['2025']],
    ['81299', []],
    ['99999', []],
    ['2008', []],
  ])('%s is of %j', (code, editions) => {
    expect(editionsOfSbi(code)).toEqual(editions);
  });

  if (filesAreIn(LISTS))
    it('is one of SBI 2008 when the official list has it', () => {
      const rows: { code: string }[] = parse(readFileSync(join(LISTS, 'sbi_2008_nl.csv')), { columns: true });
      const codes = rows.map(({ code }) => code).filter((code) => /^\d{2,5}$/.test(code));
      expect(codes.length).toBeGreaterThan(1_000);
      expect(codes.filter((code) => !editionsOfSbi(code).includes('2008'))).toEqual([]);
    });
});
