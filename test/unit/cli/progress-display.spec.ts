import { PassThrough } from 'node:stream';

import { describe, expect, it } from '@jest/globals';

import { ProgressDisplay, progressLine } from '../../../src/cli/progress-display.ts';
import { type ImportProgress } from '../../../src/intake/progress/estimate-progress.ts';

const DECIDING: ImportProgress = {
  step: 'deciding',
  rowsRead: 100_000,
  rowsStaged: 100_000,
  rowsMatched: 12_000,
  suppliersTouched: 9_000,
  suppliersPublished: 4_000,
  suppliersIndexed: 3_000,
  perSecond: 2_300,
  secondsLeft: 40,
};

describe('the progress of an import on the command line', () => {
  it.each<[string, Partial<ImportProgress>]>([
    ['recognising firms: 12,000 of 100,000 rows, 2,300 a second, about 40 s left', {}],
    ['recognising firms: 12,000 of 100,000 rows', { perSecond: null, secondsLeft: null }],
    ['recognising firms: 12,000 of 100,000 rows, 2,300 a second, about 5 min left', { secondsLeft: 250 }],
    [
      'labels, location, profiles: 4,000 of 9,000 suppliers, 900 a second, about 7 s left',
      { step: 'publishing', perSecond: 900, secondsLeft: 7 },
    ],
    [
      'reading the file: 500 rows, 50 a second',
      { step: 'reading', rowsRead: 500, rowsStaged: 0, rowsMatched: 0, perSecond: 50, secondsLeft: null },
    ],
    ['waiting for its turn', { step: 'waiting', rowsRead: 0, perSecond: null, secondsLeft: null }],
  ])('reads: %s', (line, over) => expect(progressLine({ ...DECIDING, ...over })).toBe(line));

  it('is a line for each step where there is no terminal, not one for each look', () => {
    const lines: string[] = [];
    const stream = { isTTY: false, write: (line: string) => lines.push(line) };
    const display = new ProgressDisplay(stream as unknown as NodeJS.WriteStream);
    display.show(DECIDING);
    display.show({ ...DECIDING, rowsMatched: 12_100 });
    display.show({ ...DECIDING, step: 'indexing', secondsLeft: 3 });
    display.end();
    expect(lines.map((line) => line.split(':')[0])).toEqual(['recognising firms', 'making it searchable']);
  });

  it('is one line on a terminal, drawn again in its place, which leaves the terminal as it was', () => {
    const terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 120 });
    const display = new ProgressDisplay(terminal as unknown as NodeJS.WriteStream);
    display.show(DECIDING);
    display.show({ ...DECIDING, rowsMatched: 50_000 });
    display.end();
    const drawn = String(terminal.read());
    const bar = '=========='.padEnd(20, '-');
    const last = `${bar} recognising firms: 50,000 of 100,000 rows, 2,300 a second, about 40 s left`;
    expect(screenOf(drawn)).toEqual([last, '']);
    expect(drawn).toContain('waiting for its turn');
    // Cursor and wrapping of lines are taken away while it is drawn.
    for (const mode of ['25', '7'])
      expect(drawn.lastIndexOf(`\u001b[?${mode}h`)).toBeGreaterThan(drawn.lastIndexOf(`\u001b[?${mode}l`));
  });
});

/** What stands on a screen after this was written to it: to a column (`G`), cleared from there (`K`), line breaks. */
function screenOf(written: string): string[] {
  const lines = [''];
  let column = 0;
  for (const [piece, to, clear] of written.matchAll(
    /\u001b\[(\d+)G|(\u001b\[0?K)|\u001b[78]|\u001b\[\?\d+[hl]|[^\u001b]/g,
  )) {
    const line = lines.at(-1) ?? '';
    if (to !== undefined) column = Number(to) - 1;
    else if (clear !== undefined) lines[lines.length - 1] = line.slice(0, column);
    else if (piece === '\n') {
      lines.push('');
      column = 0;
    } else if (!piece.startsWith('\u001b')) {
      lines[lines.length - 1] = line.slice(0, column) + piece + line.slice(column + 1);
      column++;
    }
  }
  return lines;
}
