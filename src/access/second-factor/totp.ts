import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is on the screen (RFC 6238). */
const PERIOD = 30;

/** Codes before and after this one that count too: clocks differ, and people type. */
const WINDOW = 1;

/** 160 bits, as RFC 4226 asks. */
const SECRET_BYTES = 20;

/** The algorithm and length that every app knows. */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: PERIOD };

/** A new secret for an authenticator app, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the QR code says: the secret, with the names that the app shows. */
export function totpAddress(secret: string, email: string, issuer: string): string {
  return new TOTP({ ...SETTINGS, issuer, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The step (number of 30 seconds since 1970) that this code belongs to; null when it is not a code of about now. Whoever
 * calls remembers the step, so that no code works twice.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ ...SETTINGS, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}
