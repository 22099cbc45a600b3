import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './data-dir-lock.ts';
import { identifySelf, isRunning, type ProcessIdentity } from './processes.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Registers this process as one that uses the stores of another. @returns a function that signs it out */
export function registerGuest(dataDir: string): () => void {
  const file = join(guestFolder(dataDir), `${process.pid}-${randomBytes(3).toString('hex')}.json`);
  writeFileAtomically(file, JSON.stringify(identifySelf()), 0o600);
  return () => rmSync(file, { force: true });
}

/** @returns the guests that still run; forgets those that ended without signing out. */
export function livingGuests(dataDir: string): ProcessIdentity[] {
  const folder = guestFolder(dataDir);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const guest = readGuest(join(folder, name));
      if (guest && isRunning(guest)) return [guest];
      rmSync(join(folder, name), { force: true });
      return [];
    });
}

function guestFolder(dataDir: string): string {
  const folder = join(runFolder(dataDir), 'guests');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function readGuest(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
