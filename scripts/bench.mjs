import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { registerHooks } from '../test/support/typescript-hooks.mjs';

// npm run bench -- NAME [args...]: runs test/bench/NAME.bench.ts on new embedded stores of its own and prints what it
// measured as JSON. Nothing is compared with a limit here: figures depend on the machine.

const [name, ...args] = process.argv.slice(2);
const file = join(import.meta.dirname, '..', 'test', 'bench', `${name}.bench.ts`);
if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(file)) {
  process.stderr.write(`There is no benchmark '${name ?? ''}'. See test/bench/*.bench.ts.\n`);
  process.exit(1);
}

registerHooks();
const { openStores } = await import('../src/platform/embedded/embedded-stores.ts');
const { openRegister } = await import('../src/open-register.ts');
const { bench } = await import(file);
const dataDir = await mkdtemp(join(tmpdir(), 'impact-register-bench-'));
const stores = await openStores({ dataDir, log: () => undefined }, 'server');
try {
  const dataSource = await openRegister(stores.databaseUrl, () => undefined);
  const figures = await bench({ stores, dataSource, dataDir }, args);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  if (dataSource.isInitialized) await dataSource.destroy();
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
} finally {
  await stores.close();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
