import { createHash } from 'node:crypto';

import { type EntityManager } from 'typeorm';

/** Bytes in one stored piece of a file: large enough to be quick, small enough to hold a few in memory. */
const CHUNK_SIZE = 1024 * 1024;

/** Largest file that is taken in. Bytes. */
export const MAX_FILE_SIZE = 500 * 1024 * 1024;

export class FileTooLarge extends Error {}

/**
 * Keeps an import's original file, unchanged, in the database: whatever happens later, nothing of a delivery is lost,
 * and any worker can read it. @throws FileTooLarge
 */
export async function storeFile(
  manager: EntityManager,
  importId: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let pending: Buffer[] = [];
  let pendingSize = 0;
  let size = 0;
  let position = 0;
  const flush = async (): Promise<void> => {
    if (pendingSize === 0) return;
    await manager.query(`insert into import_file_chunk (import_id, position, content) values ($1, $2, $3)`, [
      importId,
      position++,
      Buffer.concat(pending),
    ]);
    pending = [];
    pendingSize = 0;
  };
  for await (const chunk of content) {
    hash.update(chunk);
    size += chunk.length;
    if (size > MAX_FILE_SIZE)
      throw new FileTooLarge(`The file is larger than ${MAX_FILE_SIZE / 1024 / 1024} MB.`);
    pending.push(Buffer.from(chunk));
    pendingSize += chunk.length;
    if (pendingSize >= CHUNK_SIZE) await flush();
  }
  await flush();
  return { sha256: hash.digest('hex'), size };
}

/** Reads a stored file again, piece by piece. */
export async function* readStoredFile(manager: EntityManager, importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const rows: { content: Buffer }[] = await manager.query(
      `select content from import_file_chunk where import_id = $1 and position = $2`,
      [importId, position],
    );
    if (!rows[0]) return;
    yield rows[0].content;
  }
}
