import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { CACHE, compiled, hashOf, keep, registerHooks } from './typescript-hooks.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** What programs are made of. */
const FOLDERS = ['src', 'migrations'];

/** Sources that are imported, as they stand in what the compiler makes of an import. */
const IMPORTED = /((?:\bfrom|\bimport)\s*\(?\s*["']\.{1,2}\/[^"'\n]*)\.tsx?(["'])/g;

/**
 * Makes programs of all sources beforehand, for tests that start them: to compile each module when it is imported, in a thread of its own, takes a
 * program 3.5 seconds, and so 1.3. Each folder of the project has its own, for several may share `node_modules`.
 * @returns the folder, for `READY_SOURCES`
 */
export async function readySources() {
  const ready = join(CACHE, `ready-${hashOf(ROOT).slice(0, 8)}`);
  for (const folder of FOLDERS) {
    const files = await readdir(join(ROOT, folder), { recursive: true });
    for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
      const made = (await compiled(join(ROOT, folder, file))).replace(IMPORTED, '$1.mjs$2');
      const path = join(ready, folder, file.replace(/\.tsx?$/, '.mjs'));
      if (existsSync(path) && readFileSync(path, 'utf8') === made) continue;
      mkdirSync(dirname(path), { recursive: true });
      keep(path, made);
    }
  }
  return ready;
}

/**
 * Imports a source into a program that a test starts: made beforehand where the test's stores were started (`start-stores.mjs`), or now.
 * @param path from the project's folder, such as `src/main.ts`
 */
export function importSource(path) {
  const ready = process.env.READY_SOURCES;
  if (ready) return import(pathToFileURL(join(ready, path.replace(/\.tsx?$/, '.mjs'))).href);
  registerHooks();
  return import(pathToFileURL(join(ROOT, path)).href);
}
