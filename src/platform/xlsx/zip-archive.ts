import { type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';

import { UnreadableCsv } from '../csv/read-csv.ts';
import { type WorkbookLimits } from './workbook-limits.ts';

const STORED = 0;
const DEFLATED = 8;

/** Bytes that one step of inflating gives at most. */
const INFLATE_CHUNK = 64 * 1024;

/** The parts of a workbook by name. Names are lower case, as part names do not differ by case. */
export interface ZipArchive {
  has(name: string): boolean;
  /** The bytes of one part, inflated while they are taken. @throws UnreadableCsv when they are damaged or too many */
  read(name: string): AsyncGenerator<Uint8Array>;
  close(): void;
}

/**
 * Opens a zip file and checks its directory before anything is inflated.
 * @throws UnreadableCsv for a broken or encrypted zip, path tricks in names, too many entries, too large or too dense ones
 */
export async function openArchive(path: string, limits: WorkbookLimits): Promise<ZipArchive> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(rethrowBroken);
  try {
    const entries = await readDirectory(zip, limits).catch(rethrowBroken);
    return {
      has: (name) => entries.has(name.toLowerCase()),
      read: (name) => inflate(zip, name, entries.get(name.toLowerCase())),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readDirectory(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw tooManyEntries(limits.entries);
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const name = safeName(entry);
    if (entries.has(name)) throw broken(`it holds '${name}' twice`);
    if (entry.isEncrypted())
      throw new UnreadableCsv('encrypted', 'The workbook is protected with a password.');
    inflated += entry.uncompressedSize;
    if (inflated > limits.inflatedBytes) throw tooLarge(limits.inflatedBytes);
    const dense = entry.uncompressedSize > limits.ratio * entry.compressedSize;
    if (dense && entry.uncompressedSize > limits.ratioFrom) throw tooDense(limits.ratio);
    entries.set(name, entry);
  }
  return entries;
}

/** Nothing is ever written under these names; a name with a path trick in it means that the file is no honest workbook. */
function safeName(entry: Entry): string {
  const name = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false, // Some writers separate folders with a backslash.
  );
  if (validateFileName(name) !== null || name.includes('\u0000'))
    throw new UnreadableCsv('zip-path', 'The workbook holds a file with a path that leads out of it.');
  return name.toLowerCase();
}

async function* inflate(zip: ZipFile, name: string, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) throw broken(`'${name}' is missing`);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw broken(`'${name}' is compressed in an unknown way`);
  try {
    yield* checked(entry, await bytesOf(zip, entry));
  } catch (error) {
    rethrowBroken(error);
  }
}

/** The directory was checked against the limits, so an entry may not become larger than the directory said. */
async function* checked(entry: Entry, bytes: Readable): AsyncGenerator<Uint8Array> {
  let size = 0;
  let sum = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw broken('a part is larger than the file says');
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw broken('a part is damaged');
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return raw;
  const inflater = createInflateRaw({ chunkSize: INFLATE_CHUNK });
  raw.on('error', (error) => inflater.destroy(error));
  // Whoever stops early (only the top rows are wanted) must not leave the file being read.
  inflater.on('close', () => raw.destroy());
  return raw.pipe(inflater);
}

/** What the zip reader and zlib complain about is the file's fault; a failing disk is not. */
function rethrowBroken(error: unknown): never {
  if (error instanceof UnreadableCsv || !(error instanceof Error) || 'syscall' in error) throw error;
  throw broken(error.message);
}

function broken(detail: string): UnreadableCsv {
  return new UnreadableCsv(
    'broken-workbook',
    `The workbook is damaged and cannot be read (${detail}). Open it in Excel, save it again and import that file.`,
  );
}

function tooManyEntries(most: number): UnreadableCsv {
  return new UnreadableCsv('workbook-too-many-parts', `The workbook holds more than ${most} parts.`);
}

function tooLarge(most: number): UnreadableCsv {
  return new UnreadableCsv(
    'workbook-too-large',
    `The workbook is larger than ${Math.round(most / 1024 / 1024)} MB when it is unpacked. Import the list in parts, or as CSV.`,
  );
}

function tooDense(ratio: number): UnreadableCsv {
  return new UnreadableCsv(
    'workbook-too-large',
    `The workbook unpacks to more than ${ratio} times its size. Save the list as CSV and import that file.`,
  );
}
