/** Encodings that we read; names as in the WHATWG Encoding Standard, and that of DOS as IANA has it. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'ibm850',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** The encoding of a file: stated by a byte order mark, or guessed; `rival` is one that might as well be right. */
export interface FoundEncoding {
  encoding: TextEncoding;
  bom: boolean;
  rival?: TextEncoding;
}

/** Bytes looked at for the zero bytes that give UTF-16 without a byte order mark away. */
const UTF16_SAMPLE = 4096;

/**
 * Finds the encoding of a file: a byte order mark, else the zero bytes of UTF-16, else UTF-8 when every byte of the
 * whole file fits, else windows-1252 (what Excel writes in the Netherlands; every byte string is valid in it), or Mac
 * Roman or the code page of DOS when its letters make no sense in that.
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<FoundEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const letters: LetterCount = { mac: 0, dos: 0, windows: 0 };
  let first = true;
  let valid = true;
  for await (const chunk of chunks) {
    if (first) {
      const marked = byteOrderMark(chunk);
      if (marked) return { encoding: marked, bom: true };
      const guessed = utf16WithoutMark(chunk.subarray(0, UTF16_SAMPLE));
      if (guessed) return { encoding: guessed, bom: false };
      first = false;
    }
    if (valid) valid = decodes(utf8, chunk, true);
    countLetters(chunk, letters);
  }
  if (valid) valid = decodes(utf8, new Uint8Array(), false);
  if (valid) return { encoding: 'utf-8', bom: false };
  if (letters.mac + letters.dos === 0) return { encoding: 'windows-1252', bom: false };
  const older = letters.dos > letters.mac ? 'ibm850' : 'macintosh';
  return letters.windows === 0
    ? { encoding: older, bom: false, rival: 'windows-1252' }
    : { encoding: 'windows-1252', bom: false, rival: older };
}

interface LetterCount {
  mac: number;
  dos: number;
  windows: number;
}

/**
 * Accented letters of Mac Roman that windows-1252 reads as something no word has behind a small letter: a capital, a
 * dagger, a bullet or nothing at all (`Caf\x8e` is `Café`, or `CafŽ`).
 */
const MAC_LETTERS = new Set([0x87, 0x88, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x95, 0x9f]);

/** The same of DOS, small letters that Mac Roman has as capitals or as letters that are rare: é, ü, ä, ë, ï (`Caf\x82`). */
const DOS_LETTERS = new Set([0x81, 0x82, 0x84, 0x89, 0x8b]);

function countLetters(chunk: Uint8Array, count: LetterCount): void {
  let previous = 0;
  for (const byte of chunk) {
    if (byte >= 0x80 && previous >= 0x61 && previous <= 0x7a) {
      if (MAC_LETTERS.has(byte)) count.mac++;
      else if (DOS_LETTERS.has(byte)) count.dos++;
      else if (byte >= 0xe0) count.windows++;
    }
    previous = byte;
  }
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in nearly every other byte; no other encoding has zeros at all. */
function utf16WithoutMark(sample: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const pairs = sample.length / 2;
  if (pairs < 4) return null;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}
