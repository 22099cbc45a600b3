import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { projectRoot } from '../../src/platform/project-root.ts';
import { type OpenStores } from '../../src/platform/embedded/store-settings.ts';

/** A program that serves, in a process of its own, so that whoever measures it takes nothing from its event loop. */
export interface Served {
  /** Without a slash at the end. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * As whoever runs it for real has it. A key is counted as always, and its limit is one that nobody meets: counting is part of
 * what an answer takes.
 */
export const IN_PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://register.example',
  KEY_RATE_LIMIT: '1000000000',
};

/**
 * The built register on the stores of a benchmark, with the search index of that name, as `npm start` runs it.
 * @param options a folder for a CPU profile of the process, and settings of one's own
 */
export function serveRegister(
  { stores, dataDir }: { stores: OpenStores; dataDir: string },
  indexName: string,
  { profileFolder, settings }: { profileFolder?: string | undefined; settings?: NodeJS.ProcessEnv } = {},
): Promise<Served> {
  const profiling = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  return serve([...profiling, '--max-old-space-size=1024', 'scripts/run.mjs', 'main'], {
    NODE_ENV: 'development',
    DATABASE_URL: stores.databaseUrl,
    MEILI_URL: stores.meiliUrl,
    MEILI_MASTER_KEY: stores.meiliMasterKey,
    INDEX_NAME: indexName,
    DATA_DIR: dataDir,
    SEED: 'none',
    KEY_RATE_LIMIT: '0',
    PORT: '0',
    ...settings,
  });
}

/** A program of Node.js that writes `ready URL` when it serves. @throws Error when it ends before that */
export async function serve(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Served> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const ready = /^ready (\S+)/.exec(line)?.[1];
      if (ready) resolve(ready.replace('localhost', '127.0.0.1'));
    });
    void ended.then(() => reject(new Error(`${args.join(' ')} ended before it served.`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
