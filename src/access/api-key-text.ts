import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 64 bits find the key, 256 bits prove it. */
const SELECTOR_BYTES = 8;
const SECRET_BYTES = 32;

const FORM = /^ir_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** The two halves of an API key `ir_<selector>_<secret>`: one to look it up by, one that is kept as a hash only. */
export interface ApiKeyText {
  selector: string;
  secret: string;
}

export function newApiKeyText(): ApiKeyText {
  return {
    selector: randomBytes(SELECTOR_BYTES).toString('hex'),
    secret: randomBytes(SECRET_BYTES).toString('base64url'),
  };
}

export function formatApiKey(key: ApiKeyText): string {
  return `ir_${key.selector}_${key.secret}`;
}

/** Null when the text cannot be one of our keys. */
export function parseApiKey(text: string): ApiKeyText | null {
  const [, selector, secret] = FORM.exec(text) ?? [];
  return selector && secret ? { selector, secret } : null;
}

/** SHA-256, hex. A slow hash protects guessable secrets; this one is 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes equally long for every wrong secret. */
export function secretMatches(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const known = Buffer.from(hash, 'hex');
  return given.length === known.length && timingSafeEqual(given, known);
}
