import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { editionsOfSbi } from '../../../src/common/sbi.ts';

const text = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../../seeds/reference', file), 'utf8');
const cpv: { code: string }[] = parse(text('cpv.csv'), { columns: true });
const activities: Record<'edition' | 'sbi' | 'cpv' | 'what', string>[] = parse(text('sbi-categories.csv'), {
  columns: true,
  delimiter: ';',
});

describe('the file of activity codes', () => {
  it('names each code once an edition, with a category that is in the CPV', () => {
    const known = new Set(cpv.map(({ code }) => code));
    const keys = activities.map(({ edition, sbi }) => `${edition} ${sbi}`);
    expect(activities.filter(({ cpv: code }) => !known.has(code))).toEqual([]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => !/^(2008|2025) \d{4,5}$/.test(key))).toEqual([]);
  });

  it('names only codes that are in the official list of their edition', () => {
    const others = activities.filter(
      ({ edition, sbi }) => !editionsOfSbi(sbi).some((known) => known === edition),
    );
    expect(others).toEqual([]);
  });

  it('means the same by a code that both editions have in the file', () => {
    const of = (edition: string) =>
      new Map(activities.filter((row) => row.edition === edition).map(({ sbi, cpv: code }) => [sbi, code]));
    const older = of('2008');
    const other = [...of('2025')].filter(([sbi, code]) => older.has(sbi) && older.get(sbi) !== code);
    expect(other).toEqual([]);
  });
});
