import { join } from 'node:path';
import { type DataDirLock, type StoreUser } from './data-dir-lock.ts';
import { type OpenStores, type StoreSettings } from './store-settings.ts';
import { livingGuests } from './guests.ts';
import { startMeilisearch, stopMeilisearchOf, type MeilisearchServer } from './meilisearch-server.ts';
import { findMeilisearch, findPostgres } from './platform-binaries.ts';
import { choosePostgresAccount, letPass } from './postgres-account.ts';
import { startPostgres, stopPostgresOf, type PostgresServer } from './postgres-server.ts';
import { postgresUrl } from './postgres-url.ts';
import { readOrCreateSecret } from './secrets.ts';
import { waitFor } from './waiting.ts';

const GUEST_WAIT_MS = 60_000;

/** Starts the stores that are not elsewhere, both at a time; when one fails the other is stopped again. */
export async function openAsOwner(
  settings: StoreSettings,
  as: StoreUser,
  lock: DataDirLock,
): Promise<OpenStores> {
  const { dataDir, log } = settings;
  try {
    await stopOrphans(dataDir, log);
    const password = settings.databaseUrl ? '' : readOrCreateSecret(dataDir, 'postgres-password');
    const meiliMasterKey = chooseMasterKey(settings);
    const [postgres, meilisearch] = await bothOrNone(
      settings.databaseUrl ? undefined : startPostgresIn(settings, password),
      settings.meiliUrl ? undefined : startMeilisearchIn(settings, meiliMasterKey),
    );
    lock.announce('ready', { postgresPort: postgres?.port, meiliUrl: meilisearch?.url });
    return {
      databaseUrl: settings.databaseUrl || postgresUrl(postgres?.port ?? 0, password),
      meiliUrl: settings.meiliUrl || (meilisearch?.url ?? ''),
      meiliMasterKey,
      embedded: { postgres: postgres !== undefined, meilisearch: meilisearch !== undefined },
      ...lifetime(
        { postgres, meilisearch },
        lock,
        (store, reason) => lostMessage(store, reason, dataDir, as),
        as === 'command' ? () => livingGuests(dataDir).length : () => 0,
      ),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Servers {
  postgres?: PostgresServer;
  meilisearch?: MeilisearchServer;
}

/** After a kill -9 of a former owner its stores run on; they must end before new ones use the same files. */
async function stopOrphans(dataDir: string, log: (line: string) => void): Promise<void> {
  const stopped = await Promise.all([
    stopPostgresOf(join(dataDir, 'postgres')),
    stopMeilisearchOf(join(dataDir, 'meilisearch')),
  ]);
  if (stopped.some((count) => count > 0)) log('stopped stores that an earlier process had left running');
}

async function startPostgresIn(settings: StoreSettings, password: string): Promise<PostgresServer> {
  const { dataDir, durable = true } = settings;
  const account = choosePostgresAccount();
  letPass(account, dataDir);
  const logFile = join(dataDir, 'log', 'postgres.log');
  return startPostgres({ dataDir, ...findPostgres(dataDir), account, password, logFile, durable });
}

async function startMeilisearchIn(settings: StoreSettings, masterKey: string): Promise<MeilisearchServer> {
  const { dataDir } = settings;
  const program = await findMeilisearch(dataDir, settings.meiliBin);
  return startMeilisearch({ dataDir, program, masterKey, logFile: join(dataDir, 'log', 'meilisearch.log') });
}

function chooseMasterKey({ meiliUrl, meiliMasterKey, dataDir }: StoreSettings): string {
  return meiliMasterKey || (meiliUrl ? '' : readOrCreateSecret(dataDir, 'meilisearch-key'));
}

async function bothOrNone<A extends { stop(): Promise<void> }, B extends { stop(): Promise<void> }>(
  first: Promise<A> | undefined,
  second: Promise<B> | undefined,
): Promise<[A | undefined, B | undefined]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === 'fulfilled' && b.status === 'fulfilled') return [a.value, b.value];
  if (a.status === 'fulfilled') await a.value?.stop();
  if (b.status === 'fulfilled') await b.value?.stop();
  throw a.status === 'rejected' ? a.reason : (b as PromiseRejectedResult).reason;
}

type Store = 'PostgreSQL' | 'Meilisearch';

/** What the person at the terminal reads when a store has ended by itself. @param reason as `launch` gives it */
function lostMessage(store: Store, reason: string, dataDir: string, as: StoreUser): string {
  const logFile = join(dataDir, 'log', store === 'PostgreSQL' ? 'postgres.log' : 'meilisearch.log');
  const how = reason.replace(/^ended (by|with) /, '');
  const who = as === 'server' ? 'the server' : 'this program';
  return `${store} ended unexpectedly (${how}): ${who} stops. Nothing is lost; start it again. Log: ${logFile}`;
}

/** Watches over servers that run, and ends them once. */
function lifetime(
  { postgres, meilisearch }: Servers,
  lock: DataDirLock,
  tellLost: (store: Store, reason: string) => string,
  countGuests: () => number,
): Pick<OpenStores, 'lost' | 'close'> {
  let closing: Promise<void> | undefined;
  let hurry = false;
  const lost = new Promise<string>((resolve) => {
    const watch = (store: Store, server: { exited: Promise<string> } | undefined) =>
      void server?.exited.then((reason) => (closing ? undefined : resolve(tellLost(store, reason))));
    watch('PostgreSQL', postgres);
    watch('Meilisearch', meilisearch);
  });
  const shutDown = async () => {
    lock.announce('closing');
    await waitFor(() => (hurry || countGuests() === 0 ? true : undefined), GUEST_WAIT_MS);
    const results = await Promise.allSettled([postgres?.stop(), meilisearch?.stop()]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    lock.release();
  };
  const close = () => {
    hurry = closing !== undefined;
    return (closing ??= shutDown());
  };
  return { lost, close };
}
