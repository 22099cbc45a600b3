import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Builds dist/ when it is missing or out of date. `--force` builds always.

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const hashFile = join(dist, '.build-hash');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const inputs = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const DRAFT_PREFIX = 'dist.tmp-';
const FORGOTTEN_AFTER_MS = 10 * 60_000;

/**
 * Makes sure that dist/ was built from the sources as they are. Without TypeScript (npm ci --omit=dev) the dist/ that is
 * there is used as it is. Says what it does on stderr, never on stdout.
 * @param {{ force?: boolean }} [options] force: build also when nothing changed
 * @throws Error when the sources do not compile, or dist/ cannot be written; the former dist/ is kept
 */
export async function ensureBuilt({ force = false } = {}) {
  const wanted = await hashOfInputs();
  const built = await builtHash();
  if (!force && built === wanted) return;
  if (!existsSync(compiler)) {
    if (existsSync(join(dist, 'src'))) return;
    throw new Error('There is no dist/ and TypeScript is not installed: run npm ci and then npm run build.');
  }
  process.stderr.write('building ...\n');
  await removeForgottenDrafts();
  // Beside dist/, at the same depth, so that source maps keep pointing at src/.
  const draft = join(root, `${DRAFT_PREFIX}${process.pid}`);
  await makeFolder(draft);
  try {
    await compileTo(draft);
    await writeFile(join(draft, '.build-hash'), wanted);
    await replaceDist(draft, wanted, built);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Hash over names and contents of everything that dist/ is made from. */
async function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(inputs.map(filesUnder))).flat()) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(await readFile(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** @returns {Promise<string[]>} the file itself or all files below a folder, in a fixed order; none when it is missing */
async function filesUnder(path) {
  const info = await stat(join(root, path)).catch(() => undefined);
  if (!info) return [];
  if (!info.isDirectory()) return [path];
  const entries = (await readdir(join(root, path))).sort();
  return (await Promise.all(entries.map((entry) => filesUnder(join(path, entry))))).flat();
}

async function builtHash() {
  return readFile(hashFile, 'utf8').catch(() => undefined);
}

/** Before a minute of compiling, for then the compiler would complain of every file that it cannot write. */
async function makeFolder(draft) {
  await mkdir(draft).catch((error) => {
    throw new Error(
      `dist/ was not built from these sources, and nothing can be written in ${root} (${error.code}): run npm run build as somebody who may.`,
      { cause: error },
    );
  });
}

async function compileTo(outDir) {
  const options = [
    '-p',
    'tsconfig.build.json',
    '--outDir',
    outDir,
    '--incremental',
    'false',
    '--tsBuildInfoFile',
    'null',
  ];
  const child = spawn(process.execPath, [compiler, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pipe(process.stderr, { end: false });
  // Whoever stops us in the middle must not leave a compiler running.
  const stop = () => {
    child.kill();
    rmSync(outDir, { recursive: true, force: true });
    process.exit(1);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  process.off('SIGTERM', stop).off('SIGINT', stop);
  if (code !== 0) throw new Error(`The sources do not compile (tsc ended with code ${code}).`);
}

/**
 * Puts the draft in the place of dist/. Of two builds at a time the second finds the work done (`before` has become
 * `wanted`) and leaves dist/ alone, as its modules may be loading at this moment.
 */
async function replaceDist(draft, wanted, before) {
  for (;;) {
    const now = await builtHash();
    if (now === wanted && before !== wanted) return;
    const old = `${draft}-old`;
    await rename(dist, old).catch(ignore('ENOENT'));
    const done = await rename(draft, dist).then(() => true, ignore('ENOTEMPTY', 'EEXIST'));
    await rm(old, { recursive: true, force: true });
    if (done) return;
  }
}

function ignore(...codes) {
  return (error) => {
    if (!codes.includes(error.code)) throw error;
    return false;
  };
}

/** What builds left that were killed. */
async function removeForgottenDrafts() {
  for (const name of (await readdir(root)).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
    const info = await stat(join(root, name)).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > FORGOTTEN_AFTER_MS)
      await rm(join(root, name), { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureBuilt({ force: process.argv.includes('--force') });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
