import { register } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/** Lets this process import .ts and .tsx files, which Node.js 20 cannot do by itself. */
export function registerHooks() {
  if (isMainThread) register(import.meta.url);
}

/** Called by Node.js in its own thread for every module. */
export async function load(url, context, nextLoad) {
  if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return nextLoad(url, context);
  const { transform } = await import('@swc/core');
  const source = await readFile(fileURLToPath(url), 'utf8');
  const jsc = {
    parser: { syntax: 'typescript', tsx: url.endsWith('x'), decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    target: 'es2023',
  };
  const { code } = await transform(source, {
    jsc,
    module: { type: 'es6' },
    sourceMaps: 'inline',
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
