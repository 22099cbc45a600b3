import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StoresUnavailable } from './stores-unavailable.ts';

/** What the stores take before anything is in them (some 80 MB of PostgreSQL, its journal, Meilisearch). Bytes. */
const ROOM_FOR_NEW = 200 * 2 ** 20;

/** Two files of PostgreSQL's journal: with less it may stop at any moment. Bytes. */
const ROOM_TO_GO_ON = 32 * 2 ** 20;

/** What the codes of the operating system mean for whoever chose the folder. */
const REASONS: Record<string, string> = {
  ENOENT: 'no folder can be made there. Choose another one.',
  ENOTDIR: 'a part of it is a file and no folder. Choose another one.',
  EACCES: 'this account may not write there. Give it the right to, or choose another folder.',
  EPERM: 'this account may not write there. Give it the right to, or choose another folder.',
  EROFS: 'that disk can only be read. Choose another one.',
  ENOSPC: 'that disk is full. Make room, or choose another one.',
  EDQUOT: 'this account may take no more space there. Make room, or choose another folder.',
};

/**
 * Makes the data folder, closed to others, when it is not there, and tries whether stores can work in it.
 * @returns its one real path, so that two names of it (a link, a relative path) are seen to be the same
 * @throws StoresUnavailable in one line, when it cannot be made, cannot be written or has no room
 */
export function openDataDir(path: string): string {
  try {
    makeFolders(resolve(path));
    const dataDir = realpathSync(path);
    tryWriting(dataDir);
    askForRoom(dataDir);
    return dataDir;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new StoresUnavailable(`DATA_DIR ${path} cannot be used: ${REASONS[code] ?? message}`, {
      cause: error,
    });
  }
}

/** One by one: told to make all of them, Node.js tries for ever where the system lets nobody make any, as in /proc. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Of several programs that start at once, one makes it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function tryWriting(dataDir: string): void {
  const file = join(dataDir, `.try-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(file, 'x', { flag: 'wx', mode: 0o600 });
  } finally {
    rmSync(file, { force: true });
  }
}

function askForRoom(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const left = bavail * bsize;
  const needed = existsSync(join(dataDir, 'run')) ? ROOM_TO_GO_ON : ROOM_FOR_NEW;
  if (left < needed)
    throw new Error(
      `only ${megabytes(left)} MB are left on that disk, and the stores need ${megabytes(needed)}. Make room, or choose another one.`,
    );
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
