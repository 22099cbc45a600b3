import { readFileSync } from 'node:fs';
import { importSource } from './ready-sources.mjs';

// A process of its own that opens the embedded stores, for tests that kill it. It runs the sources as they are, not
// dist/, so that the test of a change needs no build.
// node embedded-owner.mjs DATA_DIR server|command: prints a line of JSON when the stores are open, and one when one is
// lost; SIGTERM closes them.

const { openStores } = await importSource('src/platform/embedded/embedded-stores.ts');
const [dataDir, as] = process.argv.slice(2);
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const stores = await openStores({ dataDir, log: (line) => say({ log: line }) }, as);
  const keepAlive = setInterval(() => undefined, 1000);
  void stores.lost.then((lost) => say({ lost }));
  process.once('SIGTERM', async () => {
    await stores.close();
    clearInterval(keepAlive);
  });
  const postmaster = Number.parseInt(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8'), 10);
  say({ open: { databaseUrl: stores.databaseUrl, meiliUrl: stores.meiliUrl, postmaster } });
} catch (error) {
  say({ refused: `${error.name}: ${error.message}` });
}
