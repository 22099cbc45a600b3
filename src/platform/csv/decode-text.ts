import { isUtf8 } from 'node:buffer';

import { type TextEncoding } from './detect-encoding.ts';
import { textDecoder } from './text-decoder.ts';
import { linesOf, wholeLines } from './text-lines.ts';

/** How the bytes of a file become text. */
export interface TextFormat {
  encoding: TextEncoding;
  /** Lines of UTF-8 and lines of `encoding` (of windows-1252 when that says UTF-8) stand in one file. */
  mixed?: boolean | undefined;
}

/**
 * The text of a file, while its bytes come in; without byte order marks, which also stand in the middle where files were
 * pasted together. Of a mixed file every line is read by itself: as UTF-8 when it is that, else in the other encoding.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  format: TextFormat,
): AsyncGenerator<string> {
  let atLineStart = true;
  for await (const piece of format.mixed ? decodeByLine(bytes, format) : decodeWhole(bytes, format)) {
    const text = piece.includes(MARK) ? withoutMarks(piece, atLineStart) : piece;
    if (text) yield text;
    atLineStart = /[\r\n]$/.test(piece);
  }
}

const MARK = '\ufeff';

function withoutMarks(text: string, atLineStart: boolean): string {
  const start = atLineStart && text.startsWith(MARK) ? 1 : 0;
  return text.slice(start).replace(/(?<=[\r\n])\ufeff/g, '');
}

async function* decodeWhole(
  bytes: AsyncIterable<Uint8Array>,
  { encoding }: TextFormat,
): AsyncGenerator<string> {
  const decoder = textDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

async function* decodeByLine(
  bytes: AsyncIterable<Uint8Array>,
  { encoding }: TextFormat,
): AsyncGenerator<string> {
  const other = textDecoder(encoding === 'utf-8' ? 'windows-1252' : encoding);
  // `stream`: without it, some versions of Node.js read windows-1252 as Latin-1 (no euro sign, no dashes).
  const decodeLine = (line: Uint8Array): string =>
    isUtf8(line) ? utf8.decode(line) : other.decode(line, { stream: true });
  for await (const block of wholeLines(bytes)) {
    yield isUtf8(block) ? utf8.decode(block) : [...linesOf(block)].map(decodeLine).join('');
  }
}
