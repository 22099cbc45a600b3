import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { folderOfTests } from './folder-of-tests.mjs';
import { readySources } from './ready-sources.mjs';
import stopStores from './stop-stores.mjs';
import { registerHooks } from './typescript-hooks.mjs';

/** Name of the database that every test database is cloned from: migrated, with reference data. */
const TEMPLATE = 'template_register';

/** Once before all tests: real stores in a folder of their own, and the template database. */
export default async function startStores() {
  registerHooks();
  const { openStores } = await import('../../src/platform/embedded/embedded-stores.ts');
  const { openRegister } = await import('../../src/open-register.ts');
  const dataDir = await mkdtemp(join(await folderOfTests(), `impact-register-test-${process.pid}-`));
  const stores = await openStores({ dataDir, log: () => undefined, durable: false }, 'server');
  globalThis.testStores = { stores, dataDir };
  try {
    await makeTemplate(stores.databaseUrl, openRegister);
  } catch (error) {
    // Jest does not call the teardown when the setup fails.
    await stopStores();
    throw error;
  }
  process.env.READY_SOURCES = await readySources();
  process.env.TEST_DATABASE_URL = stores.databaseUrl;
  process.env.TEST_TEMPLATE = TEMPLATE;
  process.env.TEST_MEILI_URL = stores.meiliUrl;
  process.env.TEST_MEILI_KEY = stores.meiliMasterKey;
}

async function makeTemplate(databaseUrl, openRegister) {
  const { Client } = await import('pg').then((pg) => pg.default);
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const url = new URL(databaseUrl);
  url.pathname = `/${TEMPLATE}`;
  const register = await openRegister(url.href, () => undefined);
  // What is read first in a clone needs no marking there, and its plans know how much there is.
  await register.query('vacuum (freeze, analyze)');
  await register.destroy();
}
