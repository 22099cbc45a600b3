import { createCipheriv, createHash } from 'node:crypto';

import { type PdfDictionary, PdfName, readDictionary } from './pdf-dictionary.ts';

/** What a password is filled up with, and so all of an empty one (ISO 32000-2, 7.6.4.3.2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

const ENCRYPTION = /\/Encrypt(?:\s+(\d{1,10})\s+(\d{1,5})\s+R\b|\s*(?=<<))/g;
const FILE_ID = /\/ID\s*(?=\[)/g;

/**
 * Whether a PDF opens only with a password, or a key, that nobody here has. Most certificates that are "protected" open without
 * one, and only ask not to be changed: those are none. What cannot be told counts as open. Pure.
 */
export function isLockedPdf(content: Buffer): boolean {
  const file = content.toString('latin1');
  const encryption = encryptionOf(file);
  if (encryption === null) return false;
  const filter = encryption.get('Filter');
  // For the holders of certain certificates, or of an account somewhere.
  if (!(filter instanceof PdfName)) return false;
  if (filter.name !== 'Standard') return true;
  const lock = lockOf(encryption, file);
  return lock !== null && !opensWithoutPassword(lock);
}

/** Of a file that was changed later, as the last change has it. */
function encryptionOf(file: string): PdfDictionary | null {
  const named = [...file.matchAll(ENCRYPTION)].at(-1);
  if (!named) return null;
  const [text, number, generation] = named;
  if (number === undefined || generation === undefined)
    return readDictionary(file, named.index + text.length);
  const head = `${number} ${generation} obj`;
  const at = objectAt(file, head);
  return at === -1 ? null : readDictionary(file, at + head.length);
}

/** Not `112 0 obj` for `12 0 obj`. */
function objectAt(file: string, head: string): number {
  let at = file.lastIndexOf(head);
  while (at > 0 && /\d/.test(file.charAt(at - 1))) at = file.lastIndexOf(head, at - 1);
  return at;
}

/** What tells whether a password is right. */
interface Lock {
  revision: number;
  /** Bytes of the key. */
  keyBytes: number;
  owner: Buffer;
  user: Buffer;
  permissions: number;
  fileId: Buffer;
  metadata: boolean;
}

function lockOf(encryption: PdfDictionary, file: string): Lock | null {
  const [revision, owner, user, permissions, bits] = ['R', 'O', 'U', 'P', 'Length'].map((key) =>
    encryption.get(key),
  );
  if (typeof revision !== 'number' || typeof owner !== 'string' || typeof user !== 'string') return null;
  if (typeof permissions !== 'number' || revision < 2 || revision > 6) return null;
  return {
    revision,
    // Version 4 says 128 in its crypt filter, and often nothing here.
    keyBytes:
      encryption.get('V') === 4 ? 16 : revision > 2 && typeof bits === 'number' ? Math.trunc(bits / 8) : 5,
    owner: Buffer.from(owner, 'latin1').subarray(0, 32),
    user: Buffer.from(user, 'latin1'),
    permissions,
    fileId: fileIdOf(file),
    metadata: encryption.get('EncryptMetadata') !== false,
  };
}

function fileIdOf(file: string): Buffer {
  const named = [...file.matchAll(FILE_ID)].at(-1);
  if (!named) return Buffer.alloc(0);
  const ids = readDictionary(
    `<</ID ${file.slice(named.index + named[0].length, named.index + 1_000)}`,
    0,
  )?.get('ID');
  const first = Array.isArray(ids) ? ids[0] : undefined;
  return Buffer.from(typeof first === 'string' ? first : '', 'latin1');
}

function opensWithoutPassword(lock: Lock): boolean {
  const { revision, user, fileId } = lock;
  if (revision >= 5) {
    const salt = user.subarray(32, 40);
    const hash = revision === 5 ? digest('sha256', salt) : hardened(salt);
    return hash.equals(user.subarray(0, 32));
  }
  const key = keyWithoutPassword(lock);
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32));
  let sealed = digest('md5', PADDING, fileId);
  for (let round = 0; round < 20; round++) sealed = rc4(Buffer.from(key.map((byte) => byte ^ round)), sealed);
  return sealed.equals(user.subarray(0, 16));
}

/** Algorithm 2. */
function keyWithoutPassword({ revision, keyBytes, owner, permissions, fileId, metadata }: Lock): Buffer {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const more = revision >= 4 && !metadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = digest('md5', PADDING, owner, rights, fileId, more).subarray(0, keyBytes);
  if (revision >= 3) for (let round = 0; round < 50; round++) key = digest('md5', key).subarray(0, keyBytes);
  return key;
}

/** Algorithm 2.B of an empty password. */
function hardened(salt: Buffer): Buffer {
  let key = digest('sha256', salt);
  for (let round = 1; ; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = cipher.update(Buffer.concat(Array<Buffer>(64).fill(key)));
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = digest((['sha256', 'sha384', 'sha512'] as const)[rest] ?? 'sha256', mixed);
    if (round >= 64 && (mixed.at(-1) ?? 0) <= round - 32) return key.subarray(0, 32);
  }
}

/** OpenSSL hands this cipher out no longer. */
function rc4(key: Buffer, text: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const byte = (index: number): number => box[index] ?? 0;
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [byte(other), byte(one)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + byte(i) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    text.map((plain) => {
      i = (i + 1) % 256;
      j = (j + byte(i)) % 256;
      swap(i, j);
      return plain ^ byte((byte(i) + byte(j)) % 256);
    }),
  );
}

function digest(algorithm: 'md5' | 'sha256' | 'sha384' | 'sha512', ...parts: Buffer[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
