import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifySelf, isRunning, type ProcessIdentity } from './processes.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** A long-running process, or one that does its work and ends. */
export type StoreUser = 'server' | 'command';

/** Where the stores of a data folder listen; no secrets. A part that is not embedded is absent. */
export interface StoreAddresses {
  postgresPort?: number;
  meiliUrl?: string;
}

/** Who owns a data folder, and how far it is. */
export interface OwnerRecord extends ProcessIdentity {
  role: StoreUser;
  state: 'starting' | 'ready' | 'closing' | 'released';
  addresses: StoreAddresses;
}

/**
 * The right of one process to run stores on a data folder.
 *
 * Every owner writes a new file `owner-N.json` with the next number; the highest number counts. A file is created by
 * link(2), which fails when the name exists and never shows half a file, so of two processes that find a dead owner
 * only one gets number N+1. Replacing one fixed file instead would let the slower one throw away the faster one's lock.
 */
export class DataDirLock {
  private constructor(
    private readonly file: string,
    private record: OwnerRecord,
  ) {}

  /** @returns the lock, or the living owner who holds it. */
  static tryAcquire(dataDir: string, role: StoreUser): DataDirLock | OwnerRecord {
    const folder = runFolder(dataDir);
    const record: OwnerRecord = { ...identifySelf(), role, state: 'starting', addresses: {} };
    for (;;) {
      const latest = latestNumber(folder);
      const holder = readRecord(ownerFile(folder, latest));
      if (holder && isHeld(holder)) return holder;
      const mine = latest + 1;
      if (!createWhole(ownerFile(folder, mine), record)) continue;
      // A slow starter may have come back with a number that was cleared away since: the higher one counts.
      if (latestNumber(folder) === mine) {
        clearBelow(folder, mine);
        return new DataDirLock(ownerFile(folder, mine), record);
      }
      rmSync(ownerFile(folder, mine), { force: true });
    }
  }

  /** Tells other processes how far this owner is and where its stores listen. */
  announce(state: 'ready' | 'closing', addresses: StoreAddresses = this.record.addresses): void {
    this.write({ ...this.record, state, addresses });
  }

  /** Gives the folder free. The file stays, so that numbers only grow. */
  release(): void {
    this.write({ ...this.record, state: 'released', addresses: {} });
  }

  private write(record: OwnerRecord): void {
    this.record = record;
    writeFileAtomically(this.file, JSON.stringify(record), 0o600);
  }
}

/** @returns the living owner of a data folder, or undefined when it is free. */
export function livingOwner(dataDir: string): OwnerRecord | undefined {
  const folder = runFolder(dataDir);
  const record = readRecord(ownerFile(folder, latestNumber(folder)));
  return record && isHeld(record) ? record : undefined;
}

/** @returns DATA_DIR/run, made when it is not there. */
export function runFolder(dataDir: string): string {
  const folder = join(dataDir, 'run');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function isHeld(record: OwnerRecord): boolean {
  return record.state !== 'released' && isRunning(record);
}

function ownerFile(folder: string, number: number): string {
  return join(folder, `owner-${number}.json`);
}

function ownerNumbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = /^owner-(\d+)\.json$/.exec(name)?.[1];
    return number ? [Number(number)] : [];
  });
}

function latestNumber(folder: string): number {
  return Math.max(0, ...ownerNumbers(folder));
}

function clearBelow(folder: string, number: number): void {
  for (const old of ownerNumbers(folder)) if (old < number) rmSync(ownerFile(folder, old), { force: true });
}

/** A file that is gone, or was damaged by a full disk, is nobody's lock. */
function readRecord(file: string): OwnerRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as OwnerRecord;
  } catch {
    return undefined;
  }
}

function createWhole(file: string, record: OwnerRecord): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(draft, JSON.stringify(record), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
