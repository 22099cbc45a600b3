import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * The account under which PostgreSQL runs: it refuses to run as root, and as a user without a name (a container may run
 * under any number), so for these another one has to be found without changing the system (no useradd).
 */
export interface PostgresAccount {
  /** Put before the command. */
  prefix: string[];
  uid?: number;
  gid?: number;
  /** Who must own the files, when we are free to choose. */
  filesOwner?: number;
}

const NOBODY = 65_534;
const USER_NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * As root: a user namespace in which we are `nobody`, where files stay root's own and folders closed to others stay
 * reachable. Where such a namespace is refused (some containers), really `nobody`. Not as root: ourselves, or when we
 * have no name, `nobody` in such a namespace.
 */
export function choosePostgresAccount(): PostgresAccount {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { prefix: [] };
  const [command = '', ...args] = USER_NAMESPACE;
  const probe = spawnSync(command, [...args, 'true'], { stdio: 'ignore' });
  if (probe.status === 0) return { prefix: USER_NAMESPACE, filesOwner: isRoot ? 0 : undefined };
  if (!isRoot) return { prefix: [] };
  return { prefix: [], uid: NOBODY, gid: NOBODY, filesOwner: NOBODY };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Hands a folder of PostgreSQL to its account; the account may differ from the one at the last start. */
export function giveFolderTo(account: PostgresAccount, folder: string): void {
  const { filesOwner } = account;
  if (filesOwner === undefined || lstatSync(folder).uid === filesOwner) return;
  chownTree(folder, filesOwner);
}

/** Lets an account other than ours pass through a folder, without letting it read what is inside. */
export function letPass(account: PostgresAccount, folder: string): void {
  if (account.uid !== undefined) chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);
}

/** The top comes last, so that an interrupted change is taken up again. */
function chownTree(path: string, owner: number): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), owner);
  lchownSync(path, owner, owner);
}
