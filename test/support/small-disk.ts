import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

/** A disk of a few megabytes, to see what happens when it is full. */
export interface SmallDisk {
  folder: string;
  /** Takes all its space but for this many bytes. */
  fillUp(leaveBytes: number): void;
  /** Gives that space back. */
  makeRoom(): void;
  remove(): void;
}

/** A piece that a file is filled with. Bytes. */
const BLOCK = Buffer.alloc(64 * 1024);

/** Makes one in memory; null where that is not allowed. */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'impact-register-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fillUp: (leaveBytes) => {
      writeFileSync(ballast, '');
      const { bavail, bsize } = statfsSync(folder);
      for (let left = bavail * bsize - leaveBytes; left > 0; left -= BLOCK.length)
        writeFileSync(ballast, BLOCK.subarray(0, left), { flag: 'a' });
    },
    makeRoom: () => truncateSync(ballast),
    remove: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** True where a small disk can be made. Elsewhere it defines one test instead that says so. */
export function smallDisksCanBeMade(): boolean {
  const disk = makeSmallDisk(1);
  disk?.remove();
  if (disk) return true;
  it('is not tried here: mounting a small disk is not allowed', () => {
    expect(makeSmallDisk(1)).toBeNull();
  });
  return false;
}
