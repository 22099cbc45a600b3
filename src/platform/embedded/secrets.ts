import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './write-file-atomically.ts';

/** The secrets that the embedded stores need; the names are the names of the files. */
export type SecretName = 'postgres-password' | 'meilisearch-key';

const SECRET_BYTES = 32;

/**
 * Reads a secret of this data folder, and makes it up when there is none yet.
 * The folder is readable by the owner only (700), and so is the file (600).
 * @returns the secret, 43 characters that need no escaping in a URL
 */
export function readOrCreateSecret(dataDir: string, name: SecretName): string {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const existing = readSecret(dataDir, name);
  if (existing) return existing;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  writeFileAtomically(join(folder, name), `${secret}\n`, 0o600);
  return secret;
}

/** @returns the secret, or undefined when there is none yet. */
export function readSecret(dataDir: string, name: SecretName): string | undefined {
  const file = join(dataDir, 'secrets', name);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    // A copy or a restored backup may have been made with open rights.
    if (statSync(file).mode & 0o077) chmodSync(file, 0o600);
    return secret === '' ? undefined : secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
