/** Bytes that may come without a line end before a piece is cut anyway. */
const LONGEST_LINE = 1024 * 1024;

const LF = 0x0a;
const CR = 0x0d;

/** The same bytes, cut behind line ends only (of an encoding in which one byte is one ASCII character). */
export async function* wholeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const block = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = Math.max(block.lastIndexOf(LF), block.lastIndexOf(CR)) + 1;
    const cut = end === 0 && block.length > LONGEST_LINE ? block.length : end;
    if (cut > 0) yield block.subarray(0, cut);
    rest = block.subarray(cut);
  }
  if (rest.length > 0) yield rest;
}

/** The lines of whole lines, each with its end. */
export function* linesOf(block: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < block.length;) {
    let end = start;
    while (end < block.length && block[end] !== LF && block[end] !== CR) end++;
    yield block.subarray(start, Math.min(end + 1, block.length));
    start = end + 1;
  }
}
