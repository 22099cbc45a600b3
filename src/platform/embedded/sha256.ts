import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StoresUnavailable } from './stores-unavailable.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** @throws StoresUnavailable when the file has another SHA-256 (lower-case hex) than expected */
export async function assertSha256(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: CHUNK_BYTES }), hash);
  const actual = hash.digest('hex');
  if (actual === expected) return;
  throw new StoresUnavailable(
    `${file} is not the program it should be (SHA-256 ${actual}, expected ${expected}) and was not run. ` +
      'Run npm ci again; if this stays, do not trust the package and set MEILI_BIN.',
  );
}
