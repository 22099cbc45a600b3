import { describe, expect, it } from '@jest/globals';

import { mergeConfirmed } from '../../../src/intake/columns/confirmed-mapping.ts';
import { openTable } from '../../../src/intake/delivered-table.ts';
import { readReadingOptions } from '../../../src/intake/reading-options.ts';

describe('how a file is to be read', () => {
  it.each([
    [{ encoding: 'latin1' }, { encoding: 'windows-1252' }],
    [{ encoding: 'CP850' }, { encoding: 'ibm850' }],
    [{ encoding: 'ibm437' }, { encoding: 'ibm850' }],
    [
      { encoding: 'UTF-8', delimiter: 'tab' },
      { encoding: 'utf-8', delimiter: '\t' },
    ],
    [{ delimiter: '\t' }, { delimiter: '\t' }],
    [
      { delimiter: ';', headerRow: '4', sheet: 'Blad 2' },
      { delimiter: ';', headerRow: 4, sheet: 'Blad 2' },
    ],
    [{ encoding: '', sheet: '' }, {}],
  ])('%j is understood', (texts, options) => {
    expect(readReadingOptions(texts)).toEqual({ options, faults: [] });
  });

  it('is refused with every fault and what is allowed', () => {
    const texts = { encoding: 'ebcdic', delimiter: 'constructor', headerRow: '0', sheet: ' ' };
    const { options, faults } = readReadingOptions(texts);
    expect(options).toEqual({});
    expect(faults.map(({ name }) => name)).toEqual(['encoding', 'delimiter', 'headerRow', 'sheet']);
    expect(faults.map(({ message }) => message).join()).toMatch(/windows-1252.*; , \| tab.*1 to 1000/);
  });
});

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

const codes = async (content: Buffer, asked = {}): Promise<string[]> =>
  (await openTable(() => once(content), asked)).warnings(1).map(({ code }) => code);

describe('a narrow choice', () => {
  it('between two delimiters is told, and not when one was asked for or stated', async () => {
    const tied = 'naam;plaats, straat\nA;Assen, Brink\nB;Emmen, Markt\n';
    expect(await codes(Buffer.from(tied))).toEqual(['delimiter-uncertain']);
    expect(await codes(Buffer.from(tied), { delimiter: ';' })).toEqual([]);
    expect(await codes(Buffer.from(`sep=;\n${tied}`))).toEqual([]);
    expect(await codes(Buffer.from('naam;kvk;plaats\nA, B en C;1;Assen\nD, E;2;Emmen\n'))).toEqual([]);
  });

  it('between two encodings is told, and not when one was asked for', async () => {
    const mac = Buffer.from([...Buffer.from('naam\nCaf'), 0x8e, ...Buffer.from(' B.V.\n')]);
    expect(await codes(mac)).toEqual(['encoding-uncertain']);
    expect(await codes(mac, { encoding: 'windows-1252' })).toEqual([]);
    expect(await codes(Buffer.from('naam\nCafé\n', 'latin1'))).toEqual([]);
  });
});

it('a choice that means nothing for the kind of file is told, and does no harm', async () => {
  expect(await codes(Buffer.from('naam;plaats\nA;Assen\n'), { sheet: 'Blad1' })).toEqual(['option-unused']);
});

describe('what is remembered for a source', () => {
  it('is every choice, the latest about a field or a column', () => {
    const confirmed = { kvkNumber: 'Nummer', name: 'Firma', sbi: null, place: 'Stad' };
    expect(mergeConfirmed(confirmed, { externalId: 'nummer', place: null })).toEqual({
      name: 'Firma',
      sbi: null,
      externalId: 'nummer',
      place: null,
    });
  });
});
