import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readCpvFile } from '../../../src/enrichment/categories/cpv/read-cpv-file.ts';

const HEADER = 'code,niveau,ouder,label_nl,label_en';
const TOP = '90000000,2,,Milieudiensten,Environmental services';
const read = (...lines: string[]) => readCpvFile([HEADER, ...lines].join('\n'));
const faultsOf = (...lines: string[]): string[] => {
  const result = read(...lines);
  return 'faults' in result ? result.faults.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe('a list of CPV codes', () => {
  it('is read with or without check digit, level and parent', () => {
    const categories = [
      { code: '90000000', labelNl: 'Milieudiensten', labelEn: 'Environmental services' },
      { code: '90900000', labelNl: 'Schoonmaak', labelEn: 'Cleaning' },
    ];
    expect(read(TOP, '90900000,3,90000000,Schoonmaak,Cleaning')).toEqual({ categories });
    expect(
      readCpvFile(
        '\ufeffCode;label_nl;label_en\r\n90000000-7;Milieudiensten;Environmental services\r\n90900000-6;Schoonmaak;Cleaning\r\n',
      ),
    ).toEqual({ categories });
  });

  it('is the list that comes with the product, whole', () => {
    const file = join(import.meta.dirname, '../../../seeds/reference/cpv.csv');
    const result = readCpvFile(readFileSync(file, 'utf8'));
    expect('categories' in result && result.categories.length).toBe(9454);
  });

  it('is refused with the line and what to do for each code, level and parent that is wrong', () => {
    expect(
      faultsOf(
        TOP,
        '9090000,3,90000000,Te kort,Short',
        'ABC,3,90000000,Geen code,No code',
        '90900000,4,90000000,Verkeerd niveau,Wrong level',
        '90910000,4,90900000,,No Dutch label',
        '90911000,5,90920000,Zonder ouder,No parent',
        '90000000,2,,Nog een keer,Again',
        '90912000,5,91000000,Verkeerde ouder,Wrong parent',
        '91000000,2,,Organisaties,Organisations',
        '45100000,3,,Los in de boom,No division',
      ),
    ).toEqual([
      expect.stringMatching(/^3: .*write 09090000/),
      expect.stringMatching(/^4: .*must have eight digits/),
      expect.stringMatching(/^5: .*level 3 by its digits, and '4'/),
      expect.stringMatching(/^6: code 90910000 has no Dutch label/),
      expect.stringMatching(/^7: .*its parent 90920000 is not in the file/),
      expect.stringMatching(/^8: code 90000000 stands on line 2 too/),
      expect.stringMatching(/^9: .*does not lie below 91000000/),
      expect.stringMatching(/^11: .*its division 45000000 is not in the file/),
    ]);
  });

  it('is refused when a column is missing, when it is empty, and when a quote is not closed', () => {
    expect(readCpvFile('code,omschrijving\n90000000,x')).toMatchObject({
      faults: [{ line: 1, message: expect.stringContaining('label_nl, label_en') }],
    });
    expect(faultsOf()).toEqual([expect.stringContaining('no codes')]);
    expect(faultsOf('90000000,2,,"Milieu,Environment')).toEqual([expect.stringContaining('quote')]);
  });
});
