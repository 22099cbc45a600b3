import { describe, expect, it } from '@jest/globals';

import { detectEncoding } from '../../../src/platform/csv/detect-encoding.ts';
import { type CsvRecord, detectFormat, readCsv } from '../../../src/platform/csv/read-csv.ts';

/** A file as it is read from the database: in pieces, with the cut anywhere. */
function inPieces(content: Buffer, size: number): () => AsyncGenerator<Uint8Array> {
  return async function* () {
    for (let at = 0; at < content.length; at += size)
      yield await Promise.resolve(content.subarray(at, at + size));
  };
}

async function records(content: Buffer, size = 7): Promise<CsvRecord[]> {
  const bytes = inPieces(content, size);
  const found: CsvRecord[] = [];
  for await (const record of readCsv(bytes, await detectFormat(bytes))) found.push(record);
  return found;
}

const mac = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the encoding of a file', () => {
  it.each([
    ['Mac Roman', mac('naam\nCaf\x8e Zo\x91\n'), 'macintosh'],
    ['DOS', mac('naam\nCaf\x82 Zo\x89\nCr\x8ache H\x82l\x8ane\nBelgi\x89\n'), 'ibm850'],
    ['windows-1252 with typographic quotes', mac('naam\nFoto\x92s \x96 Caf\xe9\n'), 'windows-1252'],
    ['windows-1252 with a bullet behind a word', mac('naam\nCaf\xe9\x95catering\x95zaal\n'), 'windows-1252'],
    ['windows-1252 with a capital caron', mac('naam\nTom\xe1\x9a \x8dapek Bene\x9a\n'), 'windows-1252'],
    ['UTF-16 big-endian without a mark', Buffer.from('naam;plaats\n', 'utf16le').swap16(), 'utf-16be'],
    ['plain ASCII', Buffer.from('naam\nX\n'), 'utf-8'],
  ])('%s', async (_, content, encoding) => {
    expect((await detectEncoding(inPieces(content, 512)())).encoding).toBe(encoding);
  });

  it('of DOS is read letter by letter', async () => {
    const dos = mac('naam;plaats\nCaf\x82 de Br\x81ck \x90\x82n;S\xa3dwest\nCo\x94peratie;Ide\x89\n');
    expect((await records(dos)).map(({ cells }) => cells)).toEqual([
      ['naam', 'plaats'],
      ['Café de Brück Één', 'Súdwest'],
      ['Coöperatie', 'Ideë'],
    ]);
  });

  it('of two files pasted together is read line by line as far as it can be', async () => {
    const pasted = Buffer.concat([Buffer.from('naam;plaats\nCafé;Ede\n'), mac('Caf\xe9 Zo\xeb;Urk\n')]);
    const last = (await records(pasted)).at(-1);
    expect(last?.cells).toEqual(['Café Zoë', 'Urk']);
  });
});

describe('a file of several encodings', () => {
  const lines = [
    Buffer.from('Café naam;Plaats\r\n'),
    mac('Cr\xeaperie;S\xfadwest\r\n'),
    Buffer.from('Coöperatie – één;Fryslân\n'),
    mac('Prijs \x80 5;Ede\r\n'),
  ];
  const read = [
    ['Café naam', 'Plaats'],
    ['Crêperie', 'Súdwest'],
    ['Coöperatie – één', 'Fryslân'],
    ['Prijs € 5', 'Ede'],
  ];

  it.each([1, 3, 20, 1000])('is read line by line, in pieces of %d bytes', async (size) => {
    const content = Buffer.concat(lines);
    const bytes = inPieces(content, 5000);
    expect(await detectFormat(bytes)).toMatchObject({ encoding: 'windows-1252', mixed: true });
    expect((await records(content, size)).map(({ cells }) => cells)).toEqual(read);
  });

  it('loses no letter behind a byte order mark either', async () => {
    const content = Buffer.concat([Buffer.from('\ufeff'), ...lines]);
    expect(await detectFormat(inPieces(content, 9))).toMatchObject({
      encoding: 'utf-8',
      bom: true,
      mixed: true,
    });
    expect((await records(content)).map(({ cells }) => cells)).toEqual(read);
  });

  it('is told from one that is windows-1252 throughout, and from clean UTF-8', async () => {
    for (const content of [mac('Caf\xe9\nZo\xeb\n'), Buffer.from('Café\nZoë\n')])
      expect(await detectFormat(inPieces(content, 5))).not.toHaveProperty('mixed');
  });
});

it('reads a quoted cell behind a byte order mark in the middle', async () => {
  const text = '\ufeff"naam";"plaats"\n"A ""1""";"Ede"\r\n\ufeff"B; C";"Urk"\n';
  for (const size of [4, 5, 1000])
    expect((await records(Buffer.from(text), size)).map(({ cells }) => cells)).toEqual([
      ['naam', 'plaats'],
      ['A "1"', 'Ede'],
      ['B; C', 'Urk'],
    ]);
});

describe('lines', () => {
  it.each([
    ['CR only', 'naam;plaats\rA;Ede\rB;Urk', [1, 2, 3]],
    ['no end on the last line', 'naam;plaats\nA;Ede', [1, 2]],
    ['blank ones', 'naam;plaats\r\n\r\n;;\r\nA;Ede\r\n', [1, 4]],
    ['a quoted CRLF', 'naam;plaats\r\n"A\r\nB";Ede\r\nC;Urk\r\n', [1, 2, 4]],
    ['a mark in the middle', '\ufeffnaam;plaats\nA;Ede\n\ufeffB;Urk\n', [1, 2, 3]],
  ])('with %s are counted as an editor does', async (_, text, lines) => {
    for (const size of [1, 3, 1000])
      expect((await records(Buffer.from(text), size)).map(({ line }) => line)).toEqual(lines);
  });

  it('with a quote inside an unquoted cell keep their cells', async () => {
    const [, row] = await records(Buffer.from('naam;maat;plaats\nBuis BV;12" buis;Ede\n'));
    expect(row?.cells).toEqual(['Buis BV', '12" buis', 'Ede']);
  });
});

it('refuses an image with a reason', async () => {
  const image = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
  await expect(records(Buffer.concat([image, image, image]))).rejects.toMatchObject({ code: 'not-text' });
});

describe('rows that stand in quotes as a whole', () => {
  const cellsOf = async (lines: string[]): Promise<string[][]> =>
    (await records(Buffer.from(`${lines.join('\r\n')}\r\n`))).map(({ cells }) => cells);

  it('are read as what is in them, with quotes and delimiters of their own', async () => {
    const lines = [
      '"Naam,""KvK"",Plaats"',
      '"De Proefkeuken,""99000124"",Assen"',
      '"""Burger, Zn"",""99000125"",Assen"',
      '"Kluwen ""Noord"",99000126,Assen";;;',
    ];
    expect(await cellsOf(lines)).toEqual([
      ['Naam', 'KvK', 'Plaats'],
      ['De Proefkeuken', '99000124', 'Assen'],
      ['Burger, Zn', '99000125', 'Assen'],
      ['Kluwen "Noord"', '99000126', 'Assen'],
    ]);
  });

  it('may stand among rows that do not: Excel quotes a row only when there is a quote in it', async () => {
    const lines = ['Naam,KvK,Plaats', 'Proef,99000124,Assen', '"""Burger, Zn"",99000125,Assen"'];
    expect((await cellsOf(lines)).at(-1)).toEqual(['Burger, Zn', '99000125', 'Assen']);
  });

  it.each([
    ['a column of its own', ['Naam', '"Burger, Zn"', '"Was, Strijk"']],
    ['a first cell with nothing behind it', ['Naam;KvK;Plaats', '"Burger; Zn";;', 'Proef;99000124;Assen']],
    ['a file in which every cell is quoted', ['"Naam";"Plaats"', '"Burger; Zn";"Assen"', '"a; b";"Ede"']],
  ])('are not what %s is', async (_, lines) => {
    const [, row = []] = await cellsOf(lines);
    expect(row[0]).toMatch(/^Burger[,;] Zn$/);
  });
});
