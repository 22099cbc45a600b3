import { type INestApplication, type INestApplicationContext, type Type } from '@nestjs/common';
import { type DataSource } from 'typeorm';

import { SecondFactorSecrets } from './access/second-factor/second-factor-secrets.ts';
import { AppModule } from './app.module.ts';
import { isDemo } from './demo-data.ts';
import { openRegister } from './open-register.ts';
import { AppConfig } from './platform/config/app-config.ts';
import { type Settings } from './platform/config/settings.ts';
import { explainDatabase } from './platform/database/unreachable-database.ts';
import { openStores } from './platform/embedded/embedded-stores.ts';
import { type OpenStores, type StoreSettings } from './platform/embedded/store-settings.ts';
import { JobRunner } from './platform/jobs/job-runner.ts';
import { type LogLine } from './platform/log/log-line.ts';
import { type Stop } from './program.ts';
import { WebhookSecrets } from './webhooks/webhook-secrets.ts';

/** Requests and jobs that are under way get this long to end when the program stops. Milliseconds. */
const PATIENCE_MS = 3_000;

/** Everything of a process that has to be stopped again. */
export interface RunningRegister<App extends INestApplicationContext> {
  app: App;
  config: AppConfig;
  dataSource: DataSource;
  stores: OpenStores;
  /** Stops all of it, in the right order, within 10 seconds; a command first waits for others that use its stores. */
  stop: (waitFor?: Parameters<Stop>[0]) => Promise<void>;
}

/**
 * What every program of ours does first: stores, database, settings, application. What was started is stopped again
 * when a later step fails.
 * @param edges what answers requests, in the web server
 */
export async function startRegister<App extends INestApplicationContext>(
  settings: Settings,
  as: 'server' | 'command',
  createApp: (module: ReturnType<typeof AppModule.with>, config: AppConfig) => Promise<App>,
  log: LogLine,
  edges: readonly Type[] = [],
): Promise<RunningRegister<App>> {
  const stores = await openStores(storeSettings(settings, log), as);
  let dataSource: DataSource | undefined;
  try {
    dataSource = await openRegister(stores.databaseUrl, log);
    const demo = wantsDemo(settings) && (await isDemo(dataSource));
    const config = new AppConfig(settings, stores, demo);
    await new SecondFactorSecrets(config).renew(dataSource.manager);
    await new WebhookSecrets(config).renew(dataSource.manager);
    const app = await createApp(AppModule.with({ config, dataSource, edges }), config);
    return { app, config, dataSource, stores, stop: (waitFor) => stopAll(app, stores, waitFor) };
  } catch (error) {
    if (dataSource?.isInitialized) await dataSource.destroy();
    await stores.close();
    throw settings.DATABASE_URL ? explainDatabase(error, settings.DATABASE_URL) : error;
  }
}

function wantsDemo(settings: Settings): boolean {
  return (settings.SEED ?? (settings.NODE_ENV === 'production' ? 'none' : 'demo')) === 'demo';
}

function storeSettings(settings: Settings, log: LogLine): StoreSettings {
  return {
    dataDir: settings.DATA_DIR,
    log,
    ...(settings.DATABASE_URL ? { databaseUrl: settings.DATABASE_URL } : {}),
    ...(settings.MEILI_URL ? { meiliUrl: settings.MEILI_URL } : {}),
    ...(settings.MEILI_MASTER_KEY ? { meiliMasterKey: settings.MEILI_MASTER_KEY } : {}),
    ...(settings.MEILI_BIN ? { meiliBin: settings.MEILI_BIN } : {}),
  };
}

/** The stop of a program whose register may still be starting. */
export function stopStarted(starting: Promise<RunningRegister<INestApplicationContext>>): Stop {
  return async (waitFor) => {
    waitFor('the start to get to where it can be stopped: the database answers no more, or takes long');
    await (await starting.catch(() => undefined))?.stop(waitFor);
  };
}

/** Jobs and requests first, at the same time, the stores last; work that does not end in time is done again by the next start. */
async function stopAll(
  app: INestApplicationContext,
  stores: OpenStores,
  waitFor: Parameters<Stop>[0] = () => undefined,
): Promise<void> {
  waitFor('requests and jobs that are under way');
  const orderly = Promise.all([app.get(JobRunner, { strict: false }).stop(), stopServing(app)])
    .then(() => app.close())
    .catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([orderly, late]);
  clearTimeout(timer);
  waitFor('PostgreSQL and Meilisearch to stop, or for others that use them');
  await stores.close();
}

/**
 * Takes no connection more, and waits for the answers that are under way. Not left to `app.close()`: that would come after the
 * jobs, and with one that takes long not at all.
 */
async function stopServing(app: INestApplicationContext | INestApplication): Promise<void> {
  if ('getHttpAdapter' in app) await app.getHttpAdapter().close();
}
