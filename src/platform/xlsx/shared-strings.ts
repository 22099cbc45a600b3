import { UnreadableCsv } from '../csv/read-csv.ts';
import { readWholeXml } from './read-xml.ts';
import { RichText } from './rich-text.ts';

/** What a string costs beyond its characters, so that a file full of empty strings is bounded too. */
const OVERHEAD = 16;

/**
 * The texts that cells refer to by number.
 * @param limit characters that are held at most
 * @throws UnreadableCsv when there is more
 */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<string[]> {
  const strings: string[] = [];
  const text = new RichText();
  let size = 0;
  await readWholeXml(bytes, {
    open: (name) => text.open(name),
    text: (value) => text.text(value),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      const string = detached(text.take());
      size += string.length + OVERHEAD;
      if (size > limit) throw tooMuch(limit);
      strings.push(string);
    },
  });
  return strings;
}

/** A copy of its own: a piece of a longer string would keep that whole string, markup and all, in memory. */
function detached(string: string): string {
  return Buffer.from(string, 'utf8').toString('utf8');
}

function tooMuch(limit: number): UnreadableCsv {
  return new UnreadableCsv(
    'workbook-too-large',
    `The workbook holds more than ${Math.round(limit / 1024 / 1024)} MB of text. Import the list in parts, or as CSV.`,
  );
}
