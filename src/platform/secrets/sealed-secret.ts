import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** A key that secrets are sealed with, and the name by which a sealed secret refers to it. */
export interface SealingKey {
  /** Eight hex digits of its hash: enough to tell a handful of keys apart, and no help to who wants the key. */
  id: string;
  /** 256 bits. */
  bytes: Buffer;
}

/** AES-256 in Galois/counter mode (NIST SP 800-38D): 96 bits of nonce, and a tag that tells of every change. */
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The form of this version: `v1.<key>.<nonce, sealed text and tag, base64url>`. */
const FORM = /^v1\.([0-9a-f]{8})\.([A-Za-z0-9_-]+)$/;

/**
 * The key that a setting stands for (HKDF, RFC 5869). @param text long and random: nobody guesses it
 * @param purpose what the key is for, so that the same text used elsewhere gives another key
 */
export function sealingKey(text: string, purpose: string): SealingKey {
  const bytes = Buffer.from(hkdfSync('sha256', text, '', purpose, 32));
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

/** @param owner id of whose it is: sealed for one, it opens for no other */
export function seal(secret: string, key: SealingKey, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${key.id}.${sealed.toString('base64url')}`;
}

/** The secret; null when it was sealed with none of these keys, for somebody else, or was changed. */
export function unseal(text: string, keys: readonly SealingKey[], owner: string): string | null {
  const [, id, body = ''] = FORM.exec(text) ?? [];
  const key = keys.find((one) => one.id === id);
  const sealed = Buffer.from(body, 'base64url');
  if (!key || sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, key.bytes, sealed.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const plain = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(plain).toString('utf8');
  } catch {
    return null;
  }
}

/** Whether a text has the form of a sealed secret, whoever can open it. */
export function isSealed(text: string): boolean {
  return FORM.test(text);
}
