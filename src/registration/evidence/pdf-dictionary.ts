/** A value of a PDF file, as far as its dictionaries need one; strings are bytes, one a character. */
export type PdfValue = string | number | boolean | null | PdfName | PdfValue[] | PdfDictionary;

export type PdfDictionary = Map<string, PdfValue>;

/** `/Standard`; a class, so that it is told from a string. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** Nothing that is read here lies deeper. */
const DEEPEST = 20;

/** What stands between values: blanks, and comments to the end of their line. */
const BLANK = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\r\n][\0\t\n\f\r ]*)*/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const NUMBER = /[-+]?[\d.]+/y;
const HEXADECIMAL = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const WORD = /[A-Za-z]+/y;
const OCTAL = /[0-7]{1,3}/y;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The dictionary that begins at a place of a file; null where none does, or it is broken. @param file one character a byte */
export function readDictionary(file: string, at: number): PdfDictionary | null {
  try {
    const value = new PdfReader(file, at).value(0);
    return value instanceof Map ? value : null;
  } catch (error) {
    if (error instanceof BrokenPdf) return null;
    throw error;
  }
}

class BrokenPdf extends Error {}

class PdfReader {
  constructor(
    private readonly file: string,
    private at: number,
  ) {}

  value(depth: number): PdfValue {
    if (depth > DEEPEST) throw new BrokenPdf();
    this.take(BLANK);
    if (this.skip('<<')) return this.dictionary(depth);
    if (this.skip('[')) return this.list(depth);
    if (this.skip('(')) return this.literal();
    const hexadecimal = this.take(HEXADECIMAL);
    if (hexadecimal) return Buffer.from(evenly(hexadecimal[1] ?? ''), 'hex').toString('latin1');
    const name = this.take(NAME);
    if (name) return new PdfName(name[1] ?? '');
    const number = this.take(NUMBER)?.[0];
    if (number !== undefined) return Number(number);
    const word = this.take(WORD)?.[0];
    if (word === undefined) throw new BrokenPdf();
    return word === 'true' || (word === 'false' ? false : null);
  }

  private dictionary(depth: number): PdfDictionary {
    const read: PdfDictionary = new Map();
    for (;;) {
      this.take(BLANK);
      if (this.skip('>>')) return read;
      const key = this.take(NAME);
      // The rest of a reference (`12 0 R`), of which the first number was taken for the value: nothing here needs it.
      if (!key) this.value(depth + 1);
      else read.set(key[1] ?? '', this.value(depth + 1));
    }
  }

  private list(depth: number): PdfValue[] {
    const read: PdfValue[] = [];
    for (;;) {
      this.take(BLANK);
      if (this.skip(']')) return read;
      read.push(this.value(depth + 1));
    }
  }

  /** Behind its first bracket; brackets in it come in pairs, or behind a backslash. */
  private literal(): string {
    let read = '';
    for (let open = 1; ;) {
      const letter = this.file[this.at++];
      if (letter === undefined) throw new BrokenPdf();
      if (letter === '(') open++;
      if (letter === ')' && --open === 0) return read;
      read += letter === '\\' ? this.escaped() : letter;
    }
  }

  private escaped(): string {
    const octal = this.take(OCTAL);
    if (octal) return String.fromCharCode(Number.parseInt(octal[0], 8) % 256);
    const letter = this.file[this.at++] ?? '';
    // A line that goes on.
    if (letter === '\r') this.skip('\n');
    return letter === '\r' || letter === '\n' ? '' : (ESCAPED[letter] ?? letter);
  }

  private skip(text: string): boolean {
    const there = this.file.startsWith(text, this.at);
    if (there) this.at += text.length;
    return there;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.file);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

/** Hexadecimal digits without blanks; a last one that stands alone has a nought behind it. */
function evenly(digits: string): string {
  const plain = digits.replaceAll(/[\0\t\n\f\r ]/g, '');
  return plain.length % 2 === 0 ? plain : `${plain}0`;
}
