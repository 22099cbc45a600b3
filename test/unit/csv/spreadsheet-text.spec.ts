import { describe, expect, it } from '@jest/globals';

import { csvCell, withFormula, withoutFormula } from '../../../src/platform/csv/spreadsheet-text.ts';

const RUN = [
  '=1',
  '+31 50',
  '-5',
  '@SUM',
  '\t=1',
  '\rx',
  '\nx',
  '  =1',
  '\u00a0-1',
  '＝1',
  ' ＋1',
  "'=1",
  "''\t",
];
const TEXT = ['', 'x', "'t Hoekje", "'s-Gravenhage", 'a=b', '1-2', ' x', "'"];

describe('a text for a spreadsheet', () => {
  it.each(RUN)('%j would be run, so it gets a quote, which can be taken back', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
    expect(withFormula(withoutFormula(text))).toBe(text);
  });

  it.each(TEXT)('%j is left as it is, both ways', (text) => {
    expect(withoutFormula(text)).toBe(text);
    expect(withFormula(text)).toBe(text);
  });

  it.each([';', ',', '\t', '|', '"', '\n', '\r'])(
    'that holds %j is quoted, whatever delimiter is found',
    (mark) => expect(csvCell(`a${mark}b`)).toBe(mark === '"' ? '"a""b"' : `"a${mark}b"`),
  );
});
