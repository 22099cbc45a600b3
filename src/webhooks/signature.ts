import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A message as it is signed. */
export interface SignedMessage {
  /** The same for the same content, whenever it is sent. */
  id: string;
  /** Seconds since 1970, of this attempt. */
  timestamp: number;
  body: string;
}

/** A new secret, in the form of Standard Webhooks: 32 random bytes. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`;
}

/**
 * The headers of Standard Webhooks 1.0 (standardwebhooks.com): HMAC-SHA256 over id, time and body, so that nothing of it can
 * be changed or sent again later. One signature for each secret: while a secret is being replaced, either one fits.
 */
export function signatureHeaders(message: SignedMessage, secrets: readonly string[]): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': secrets.map((secret) => signature(message, secret)).join(' '),
  };
}

function signature({ id, timestamp, body }: SignedMessage, secret: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
