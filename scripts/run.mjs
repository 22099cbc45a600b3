import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';

// node scripts/run.mjs NAME [args...]: builds when needed and runs dist/src/NAME.js in this very process, so that the
// one pid that npm or a service manager knows is the one that gets the signals.

const NAMES = ['main', 'worker', 'cli'];
const root = join(import.meta.dirname, '..');

/** @throws Error when NAME is unknown or the sources do not compile */
async function run([name, ...args]) {
  if (!NAMES.includes(name))
    throw new Error(`Unknown program ${name ?? ''}: use one of ${NAMES.join(', ')}.`);
  const envFile = join(root, '.env');
  // A setting that is in the environment already wins over the file.
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  await ensureBuilt();
  const program = join(root, 'dist', 'src', `${name}.js`);
  if (!existsSync(program)) throw new Error(`There is no program ${name} in this version.`);
  process.argv = [process.argv[0], program, ...args];
  return pathToFileURL(program).href;
}

let program;
try {
  program = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import(program);
