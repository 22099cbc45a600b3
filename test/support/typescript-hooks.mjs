import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/** Where what became of a source is kept: with it a program starts in half the time. */
export const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'impact-register-tests');

/** Of Jest itself, for tests that Node.js loads. */
const GLOBALS = new URL('./one-realm/jest-globals.mjs', import.meta.url).href;

const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    target: 'es2023',
  },
  module: { type: 'es6' },
  sourceMaps: true,
  swcrc: false,
};

/** Another compiler, or other options, make something else of the same source. */
const MADE_BY = hashOf(
  JSON.stringify(OPTIONS) +
    readFileSync(
      join(import.meta.dirname, '..', '..', 'node_modules', '@swc', 'core', 'package.json'),
      'utf8',
    ),
);

/** Lets this process import .ts and .tsx files, which Node.js 20 cannot do by itself. */
export function registerHooks() {
  if (isMainThread) register(import.meta.url);
}

/** Called by Node.js in its own thread for every import. */
export function resolve(specifier, context, nextResolve) {
  return specifier === '@jest/globals'
    ? { url: GLOBALS, shortCircuit: true }
    : nextResolve(specifier, context);
}

/** Called by Node.js in its own thread for every module. */
export async function load(url, context, nextLoad) {
  if (!isOurs(new URL(url))) return nextLoad(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}

/**
 * Where a source's map is kept, by which Jest tells the line of a failure; undefined for what was not compiled.
 * @param url of the module, as it stands in a stack
 */
export function sourceMapOf(url) {
  if (!url?.startsWith('file:') || !isOurs(new URL(url))) return undefined;
  const path = fileURLToPath(url);
  return `${keptAt(path, readFileSync(path, 'utf8'))}.map`;
}

function isOurs({ pathname }) {
  return /\.tsx?$/.test(pathname) && !pathname.includes('/node_modules/');
}

/** By path and content: a source that changed is another one. */
function keptAt(path, source) {
  return join(CACHE, `${hashOf(`${MADE_BY}\0${path}\0${source}`)}.mjs`);
}

/** What became of a source, made now or before. @param path of a .ts or .tsx file */
export async function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const kept = keptAt(path, source);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code, map } = await compile(path, source);
    keep(`${kept}.map`, map);
    keep(kept, code);
    return code;
  }
}

async function compile(path, source) {
  const { transform } = await import('@swc/core');
  const parser = { ...OPTIONS.jsc.parser, tsx: path.endsWith('x') };
  return transform(source, { ...OPTIONS, sourceFileName: path, jsc: { ...OPTIONS.jsc, parser } });
}

/** Writes a file whole or not at all: several programs start at once. */
export function keep(file, code) {
  mkdirSync(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, file);
}

export function hashOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
