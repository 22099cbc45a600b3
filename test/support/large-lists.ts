import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { writeXlsx } from '../../src/platform/xlsx/write-xlsx.ts';
import { random } from './random.ts';

/** The last is no column of ours: it is kept as it is, which is the cheapest way to make rows long. */
const HEADER = ['Leveranciersnummer', 'Bedrijfsnaam', 'KvK-nummer', 'Plaats', 'Notitie'];
const SYLLABLES = ['gro', 'ka', 'ter', 'schil', 'ba', 'wen', 'dro', 'lus', 'mi', 'zan', 'pe', 'vor'];

/** Rows of fictional firms, each with a text of so many words that compression makes small, but not absurdly small. */
function* listRows(count: number, words: number): Generator<string[]> {
  const next = random(count);
  const syllable = (): string => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
  const sentences = Array.from({ length: 500 }, () =>
    Array.from({ length: 10 }, () => syllable() + syllable()).join(' '),
  );
  const sentence = (): string => sentences[Math.floor(next() * sentences.length)] ?? '';
  for (let row = 0; row < count; row++) {
    const text = Array.from({ length: words / 10 }, sentence).join(' ');
    yield [`G${row}`, `Groot ${row} B.V.`, String(10_000_000 + row), 'Groningen', text];
  }
}

/** Writes such a list as CSV. @param words in the text of each row */
export async function writeCsvList(path: string, count: number, words: number): Promise<void> {
  const lines = function* (): Generator<string> {
    yield `${HEADER.join(';')}\n`;
    for (const cells of listRows(count, words)) yield `${cells.join(';')}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

/** Writes such a list as a workbook. */
export async function writeWorkbookList(path: string, count: number, words: number): Promise<void> {
  const rows = async function* (): AsyncGenerator<string[]> {
    for (const cells of listRows(count, words)) yield await Promise.resolve(cells);
  };
  const columns = HEADER.map((header) => ({ header, width: 20 }));
  await pipeline(Readable.from(writeXlsx('Lijst', columns, rows())), createWriteStream(path));
}
