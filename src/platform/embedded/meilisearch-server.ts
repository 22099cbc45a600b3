import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from './free-port.ts';
import { listProcesses } from './processes.ts';
import { stopProcesses, type StopStep, type StoreProcesses } from './stop-processes.ts';
import { launch, plainEnvironment, type StoreProcess } from './store-process.ts';
import { StoresUnavailable } from './stores-unavailable.ts';
import { waitFor } from './waiting.ts';

/** What is needed to run a Meilisearch in a data folder. */
export interface MeilisearchPlan {
  dataDir: string;
  program: string;
  masterKey: string;
  logFile: string;
}

/** A Meilisearch that answers. */
export interface MeilisearchServer {
  url: string;
  /** Resolves with the reason when it ends. */
  exited: Promise<string>;
  /** Ends it within 5 seconds. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const PORT_TRIES = 5;

const STOP_STEPS: StopStep[] = [
  { signal: 'SIGTERM', to: 'main', waitMs: 3500 },
  { signal: 'SIGKILL', to: 'all', waitMs: 1000 },
];

/**
 * Starts Meilisearch on a free port of 127.0.0.1.
 * @throws StoresUnavailable with the end of its log
 */
export async function startMeilisearch(plan: MeilisearchPlan): Promise<MeilisearchServer> {
  const home = join(plan.dataDir, 'meilisearch');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  removeHalfMadeDatabase(home);
  for (let tries = 1; ; tries++) {
    const address = `127.0.0.1:${await findFreePort()}`;
    const server = launchMeilisearch(plan, home, address);
    try {
      await ready(server, `http://${address}`);
      server.unref();
      return {
        url: `http://${address}`,
        exited: server.exited,
        stop: async () => void (await stopMeilisearchOf(home)),
      };
    } catch (error) {
      await stopMeilisearchOf(home);
      const portTaken = /address already in use/i.test(server.output());
      if (!portTaken || tries === PORT_TRIES) throw error;
    }
  }
}

/** Ends every Meilisearch on a folder, whoever started it. @returns how many there were */
export async function stopMeilisearchOf(home: string): Promise<number> {
  return stopProcesses(() => processesOf(home), STOP_STEPS);
}

function processesOf(home: string): StoreProcesses {
  const mark = ` --db-path ${databaseFolder(home)} `;
  const main = listProcesses().flatMap(({ pid, commandLine }) => (commandLine.includes(mark) ? [pid] : []));
  return { main, helpers: [] };
}

function launchMeilisearch(plan: MeilisearchPlan, home: string, address: string): StoreProcess {
  const folders = ['--db-path', databaseFolder(home), '--dump-dir', join(home, 'dumps')];
  // Indexing must leave memory and a processor to the rest of the machine.
  const limits = ['--max-indexing-memory', '1GiB', '--max-indexing-threads', '2'];
  return launch({
    command: plan.program,
    args: [
      ...folders,
      ...['--snapshot-dir', join(home, 'snapshots'), '--http-addr', address],
      ...['--env', 'production', '--no-analytics', ...limits],
    ],
    env: { ...plainEnvironment(), MEILI_MASTER_KEY: plan.masterKey },
    // It reads a config.toml from the folder it stands in.
    cwd: home,
    logFile: plan.logFile,
    stopSignal: 'SIGTERM',
  });
}

async function ready(server: StoreProcess, url: string): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((reason) => (ended = reason));
  const done = await waitFor(async () => {
    if (ended) throw new StoresUnavailable(`Meilisearch did not start (${ended}):\n${server.output()}`);
    return (await isHealthy(url)) ? true : undefined;
  }, START_TIMEOUT_MS);
  if (!done) throw new StoresUnavailable(`Meilisearch did not get ready in time:\n${server.output()}`);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

function databaseFolder(home: string): string {
  return join(home, 'data');
}

/**
 * Meilisearch writes VERSION when it has made its database, and refuses to start on one without. Such a database was
 * never complete, so nothing is lost.
 */
function removeHalfMadeDatabase(home: string): void {
  const database = databaseFolder(home);
  if (!existsSync(join(database, 'VERSION'))) rmSync(database, { recursive: true, force: true });
}
