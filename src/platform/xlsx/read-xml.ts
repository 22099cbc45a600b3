import { SaxesParser } from 'saxes';

import { UnreadableCsv } from '../csv/read-csv.ts';

/** Attributes by the name in the file, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part wants to know. Names come without their namespace prefix: `x:row` is `row`. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Characters that may pass without a tag; the longest text that Excel allows in a cell is 32,767. */
const MAX_SILENCE = 1_000_000;

/** Elements inside each other; a sheet needs about ten. */
const MAX_DEPTH = 100;

/**
 * Parses a part while its bytes come in, and yields after every piece of it, so that what the handler collected can be
 * taken before more is read. @throws UnreadableCsv for XML that is malformed, or that declares a document type or entities
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const { parser, watch } = startParser(handler);
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decoded(decoder, chunk);
    parser.write(text);
    watch(text.length);
    yield;
  }
  parser.write(decoder ? decoded(decoder) : '').close();
  yield;
}

/** Reads a small part to its end. */
export async function readWholeXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const pieces = readXml(bytes, handler);
  while (!(await pieces.next()).done);
}

/** The value of an attribute by its name without prefix (`r:id` is `id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

function startParser(handler: XmlHandler): {
  parser: SaxesParser<{ xmlns: false; position: false }>;
  watch: (length: number) => void;
} {
  const parser = new SaxesParser({ xmlns: false as const, position: false as const });
  let silence = 0;
  let depth = 0;
  parser.on('error', ({ message }) => {
    throw malformed(message);
  });
  parser.on('doctype', refuseDoctype);
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    if (++depth > MAX_DEPTH) throw malformed('elements are nested too deeply');
    handler.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth--;
    handler.close?.(localName(name));
  });
  const text = (value: string): void => handler.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  // The parser holds an unfinished text, tag or document type in memory.
  const watch = (length: number): void => {
    silence += length;
    if (silence > MAX_SILENCE) throw malformed('a text or tag is absurdly long');
  };
  return { parser, watch };
}

/** XML is UTF-8 unless it starts with the byte order mark of UTF-16. */
function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** No spreadsheet program writes one; it is the way to make a small file expand or read other files. */
function refuseDoctype(): never {
  throw new UnreadableCsv(
    'workbook-doctype',
    'The workbook holds a document type declaration, which no spreadsheet program writes. Save it again in Excel.',
  );
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw malformed('a text is not in the encoding that it should be in');
  }
}

/** For a part that is not what it should be. */
export function malformed(detail: string): UnreadableCsv {
  return new UnreadableCsv(
    'broken-workbook',
    `The workbook is damaged and cannot be read (${detail}). Open it in Excel, save it again and import that file.`,
  );
}
