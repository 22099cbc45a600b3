import { readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A disk in memory, where there is one: PostgreSQL makes two thousand files for each database of a test (0.3 s on a disk, 0.03 s
 * here), and Meilisearch waits for each of its writes.
 */
const IN_MEMORY = '/dev/shm';

/** Room that must be free there: all tests together need half a gigabyte. Bytes. */
const ROOM = 4 * 1024 ** 3;

/** Where the stores of all tests are to be made: in memory, or where that has no room on the disk. */
export async function folderOfTests() {
  const room = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  if (room < ROOM) return tmpdir();
  await removeForgotten();
  return IN_MEMORY;
}

/** What tests that were killed left behind: memory that nobody gives back. */
async function removeForgotten() {
  for (const name of await readdir(IN_MEMORY)) {
    const [, owner] = /^impact-register-test-(\d+)-/.exec(name) ?? [];
    if (owner !== undefined && !lives(Number(owner)))
      await rm(join(IN_MEMORY, name), { recursive: true, force: true });
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
