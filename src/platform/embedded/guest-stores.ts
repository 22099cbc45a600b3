import { type GuestClaim } from './claim-data-dir.ts';
import { livingOwner, type OwnerRecord } from './data-dir-lock.ts';
import { type OpenStores, type StoreSettings } from './store-settings.ts';
import { postgresUrl } from './postgres-url.ts';
import { readSecret } from './secrets.ts';
import { StoresUnavailable } from './stores-unavailable.ts';

const WATCH_EVERY_MS = 1000;

/**
 * Uses the stores that another process runs.
 * @throws StoresUnavailable when that process does not run the store we need
 */
export function openAsGuest(settings: StoreSettings, { owner, signOut }: GuestClaim): OpenStores {
  const embedded = { postgres: !settings.databaseUrl, meilisearch: !settings.meiliUrl };
  try {
    const databaseUrl = settings.databaseUrl || ownersDatabase(settings, owner);
    const meiliUrl = settings.meiliUrl || ownersMeilisearch(owner);
    const ownKey = embedded.meilisearch ? readSecret(settings.dataDir, 'meilisearch-key') : undefined;
    const watch = watchOwner(settings.dataDir, owner);
    const close = () => {
      watch.stop();
      signOut();
      return Promise.resolve();
    };
    const meiliMasterKey = settings.meiliMasterKey || (ownKey ?? '');
    return { databaseUrl, meiliUrl, meiliMasterKey, embedded, lost: watch.lost, close };
  } catch (error) {
    signOut();
    throw error;
  }
}

function ownersDatabase({ dataDir }: StoreSettings, owner: OwnerRecord): string {
  const password = readSecret(dataDir, 'postgres-password');
  if (!owner.addresses.postgresPort || !password) throw notShared(owner, 'PostgreSQL', 'DATABASE_URL');
  return postgresUrl(owner.addresses.postgresPort, password);
}

function ownersMeilisearch(owner: OwnerRecord): string {
  if (!owner.addresses.meiliUrl) throw notShared(owner, 'Meilisearch', 'MEILI_URL');
  return owner.addresses.meiliUrl;
}

function notShared({ pid }: OwnerRecord, store: string, setting: string): StoresUnavailable {
  return new StoresUnavailable(
    `Process ${pid} uses a ${store} elsewhere: give this command the same ${setting}.`,
  );
}

/** The owner may be killed or stopped while we work; its record then changes. */
function watchOwner(dataDir: string, owner: OwnerRecord): { lost: Promise<string>; stop: () => void } {
  let stop = () => {};
  const lost = new Promise<string>((resolve) => {
    const timer = setInterval(() => {
      const now = livingOwner(dataDir);
      const same = now?.pid === owner.pid && now.startedAt === owner.startedAt;
      if (same && (now.state === 'ready' || now.role === 'command')) return;
      clearInterval(timer);
      resolve(`process ${owner.pid}, which ran the stores, has stopped`);
    }, WATCH_EVERY_MS);
    timer.unref();
    stop = () => clearInterval(timer);
  });
  return { lost, stop };
}
