import { isAscii, isUtf8 } from 'node:buffer';

import { type TextEncoding } from './detect-encoding.ts';
import { linesOf, wholeLines } from './text-lines.ts';

/**
 * Whether lines of UTF-8 and lines of another encoding stand in one file, as in one that was pasted together from two
 * exports. Asked where UTF-8 does not hold for every byte of it, or where only its byte order mark says so.
 */
export async function isMixed(
  bytes: () => AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  bom: boolean,
): Promise<boolean> {
  if (encoding.startsWith('utf-16') || (encoding === 'utf-8' && !bom)) return false;
  let utf8 = bom;
  let other = false;
  for await (const block of wholeLines(bytes())) {
    if (isUtf8(block)) utf8 ||= !isAscii(block);
    else {
      other = true;
      for (const line of linesOf(block)) utf8 ||= isUtf8(line) && !isAscii(line);
    }
    if (utf8 && other) return true;
  }
  return false;
}
