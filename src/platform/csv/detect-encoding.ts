/** Encodings that we read; names as in the WHATWG Encoding Standard. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at for the zero bytes that give UTF-16 without a byte order mark away. */
const UTF16_SAMPLE = 4096;

/**
 * Finds the encoding of a file: a byte order mark, else the zero bytes of UTF-16, else UTF-8 when every byte of the
 * whole file fits, else windows-1252 (what Excel writes in the Netherlands; every byte string is valid in it).
 */
export async function detectEncoding(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ encoding: TextEncoding; bom: boolean }> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
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
  }
  if (valid) valid = decodes(utf8, new Uint8Array(), false);
  return { encoding: valid ? 'utf-8' : 'windows-1252', bom: false };
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
