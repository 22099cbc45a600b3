import { describe, expect, it } from '@jest/globals';

import { plainFileName, shortFileName } from '../../../src/common/file-name.ts';

describe('the name of a file that somebody sent', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\map\\lijst.csv', 'lijst.csv'],
    ['a\r\nb.csv', 'a b.csv'],
    ['lijst\u202evsc.exe', 'lijstvsc.exe'],
    ['li\u200bjst\ufeff\u2066.csv', 'lijst.csv'],
    ['\u001b[31mrood\u009b0m.csv', '[31mrood0m.csv'],
    ['regel\u2028twee\u0085drie.csv', 'regel twee drie.csv'],
    ['lijst.csv                    .exe', 'lijst.csv .exe'],
    ['half \ud83d.csv', 'half ?.csv'],
    ['<script>alert("x")<\u200b/script>.csv', 'script>.csv'],
    ['o\'brien "x".csv', 'o\'brien "x".csv'],
    ['Cafe\u0301.csv', 'Café.csv'],
    ['/', ''],
    ['\u200b', ''],
  ])('%j is shown as %j', (sent, shown) => {
    expect(plainFileName(sent)).toBe(shown);
  });

  it('keeps its start and its end when it is long, and no half of a character', () => {
    const name = `begin ${'😀'.repeat(300)} einde.csv`;
    const short = shortFileName(name, 100);
    expect([...short]).toHaveLength(100);
    expect(short).toMatch(/^begin 😀+…😀+ einde\.csv$/u);
    expect(short.isWellFormed()).toBe(true);
    expect(shortFileName('lijst.csv', 100)).toBe('lijst.csv');
  });
});
