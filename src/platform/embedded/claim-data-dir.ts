import { DataDirLock, livingOwner, type OwnerRecord, type StoreUser } from './data-dir-lock.ts';
import { registerGuest } from './guests.ts';
import { StoresUnavailable } from './stores-unavailable.ts';
import { waitFor } from './waiting.ts';

/** Someone else's stores, which stay as long as we are signed in (unless their owner is a server that stops). */
export interface GuestClaim {
  as: 'guest';
  owner: OwnerRecord;
  signOut: () => void;
}

/** What a process may do with a data folder. */
export type Claim = { as: 'owner'; lock: DataDirLock } | GuestClaim;

const SERVER_WAIT_MS = 60_000;
/** Longer than a command that closes waits for its guests and then needs to stop. */
const COMMAND_WAIT_MS = 70_000;
const POLL_MS = 100;

/**
 * Becomes owner of a data folder, or guest of the one who is.
 * @throws StoresUnavailable when a server has it and we are one too, or when waiting takes too long
 */
export async function claimDataDir(
  dataDir: string,
  as: StoreUser,
  log: (line: string) => void,
): Promise<Claim> {
  let told = false;
  let holder: OwnerRecord | undefined;
  const claim = await waitFor(
    () => {
      const attempt = DataDirLock.tryAcquire(dataDir, as);
      if (attempt instanceof DataDirLock) return { as: 'owner' as const, lock: attempt };
      holder = attempt;
      if (as === 'command') return becomeGuest(dataDir, attempt);
      if (attempt.role === 'server' && attempt.state !== 'closing') throw busy(dataDir, attempt);
      if (!told) log(`waiting for process ${attempt.pid} to finish its work on ${dataDir}`);
      told = true;
      return undefined;
    },
    as === 'server' ? SERVER_WAIT_MS : COMMAND_WAIT_MS,
    POLL_MS,
  );
  if (claim) return claim;
  throw holder ? busy(dataDir, holder) : new StoresUnavailable(`DATA_DIR ${dataDir} cannot be claimed.`);
}

/**
 * Signs in first and looks again after: an owner that closes announces it first and looks for guests after, so one of
 * the two always sees the other.
 */
function becomeGuest(dataDir: string, owner: OwnerRecord): GuestClaim | undefined {
  if (owner.state !== 'ready') return undefined;
  const signOut = registerGuest(dataDir);
  const now = livingOwner(dataDir);
  if (now?.state === 'ready' && now.pid === owner.pid && now.startedAt === owner.startedAt) {
    return { as: 'guest', owner: now, signOut };
  }
  signOut();
  return undefined;
}

function busy(dataDir: string, { pid, role }: OwnerRecord): StoresUnavailable {
  return new StoresUnavailable(
    `DATA_DIR ${dataDir} is in use by process ${pid} (a ${role}). Stop that one first, or set another DATA_DIR and PORT.`,
  );
}
