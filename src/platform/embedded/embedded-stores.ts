import { claimDataDir } from './claim-data-dir.ts';
import { openAsGuest } from './guest-stores.ts';
import { openAsOwner } from './owned-stores.ts';
import { openDataDir } from './data-dir.ts';
import { type StoreUser } from './data-dir-lock.ts';
import { type OpenStores, type StoreSettings } from './store-settings.ts';

/**
 * Makes both stores available. A `server` starts them and owns the data folder, and is refused when another server
 * has it. A `command` uses the stores of whoever runs them, or else starts them for as long as it works.
 * @throws StoresUnavailable with a message for the person at the keyboard
 */
export async function openStores(settings: StoreSettings, as: StoreUser): Promise<OpenStores> {
  const { databaseUrl, meiliUrl, meiliMasterKey = '' } = settings;
  if (databaseUrl && meiliUrl) {
    const embedded = { postgres: false, meilisearch: false };
    const lost = new Promise<never>(() => undefined);
    return { databaseUrl, meiliUrl, meiliMasterKey, embedded, lost, close: () => Promise.resolve() };
  }
  const dataDir = openDataDir(settings.dataDir);
  const claim = await claimDataDir(dataDir, as, settings.log);
  return claim.as === 'owner'
    ? openAsOwner({ ...settings, dataDir }, as, claim.lock)
    : openAsGuest({ ...settings, dataDir }, claim);
}
