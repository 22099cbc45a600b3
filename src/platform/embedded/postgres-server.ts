import { existsSync, readFileSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { findFreePort } from './free-port.ts';
import { ensureCluster, postgresEnvironment, POSTGRES_USER, type PostgresPlan } from './postgres-cluster.ts';
import { identify, listProcesses } from './processes.ts';
import { stopProcesses, type StopStep, type StoreProcesses } from './stop-processes.ts';
import { launch, type StoreProcess } from './store-process.ts';
import { StoresUnavailable } from './stores-unavailable.ts';
import { waitFor } from './waiting.ts';

/** A PostgreSQL that answers, with the database of the register in it. */
export interface PostgresServer {
  port: number;
  /** Resolves with the reason when it ends. */
  exited: Promise<string>;
  /** Ends it within 5 seconds; committed data is safe in all cases. */
  stop(): Promise<void>;
}

export const DATABASE = 'impact_register';

/** A start after a crash first replays its journal, which can take a while on a slow disk. */
const START_TIMEOUT_MS = 120_000;
const PORT_TRIES = 5;

/** SIGINT: fast shutdown. SIGQUIT: immediate, the next start replays the journal. */
const STOP_STEPS: StopStep[] = [
  { signal: 'SIGINT', to: 'main', waitMs: 3500 },
  { signal: 'SIGQUIT', to: 'all', waitMs: 1000 },
  { signal: 'SIGKILL', to: 'all', waitMs: 500 },
];

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, making the cluster and the database when they are not there.
 * @throws StoresUnavailable with the end of its log
 */
export async function startPostgres(plan: PostgresPlan): Promise<PostgresServer> {
  const cluster = await ensureCluster(plan);
  removeStalePidFile(cluster);
  for (let tries = 1; ; tries++) {
    const port = await findFreePort();
    const server = launchPostgres(plan, cluster, port);
    try {
      await ready(server, port, plan.password);
      server.unref();
      return { port, exited: server.exited, stop: async () => void (await stopPostgresOf(cluster)) };
    } catch (error) {
      await stopPostgresOf(cluster);
      const portTaken = /could not (bind|create any TCP\/IP sockets)/.test(server.output());
      if (!portTaken || tries === PORT_TRIES) throw error;
    }
  }
}

/** Ends every PostgreSQL process of a cluster, whoever started it. @returns how many there were */
export async function stopPostgresOf(cluster: string): Promise<number> {
  return stopProcesses(() => processesOf(cluster), STOP_STEPS);
}

/** The postmaster names the folder in its command line; its helpers change theirs, but stand in the folder. */
function processesOf(cluster: string): StoreProcesses {
  const found: StoreProcesses = { main: [], helpers: [] };
  for (const { pid, args, commandLine, cwd } of listProcesses()) {
    const program = basename(args[0] ?? '');
    if (/^postgres(\.exe)?$/.test(program) && commandLine.includes(` -D ${cluster} `)) found.main.push(pid);
    // A first start that was killed leaves an initdb behind, at work on a draft.
    else if (/^initdb(\.exe)?$/.test(program) && commandLine.includes(` -D ${cluster}.new-`))
      found.main.push(pid);
    else if (commandLine.startsWith('postgres: ') && cwd === cluster) found.helpers.push(pid);
  }
  return found;
}

/**
 * Megabytes of tables and indexes that the server keeps at hand: an eighth of the machine's memory (the manual advises a
 * quarter where nothing else runs), and at most what a register of some 300,000 firms makes use of (docs/decisions/0083). The
 * server's own 128 MB made it write and read back what it needed again a moment later.
 */
function sharedBuffers(): number {
  return Math.max(128, Math.min(512, Math.floor(totalmem() / 8 / 1024 ** 2)));
}

function launchPostgres(plan: PostgresPlan, cluster: string, port: number): StoreProcess {
  const { account, logFile } = plan;
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket file would need a short path and a folder that others cannot write.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${sharedBuffers()}MB`,
    // After each checkpoint every page that changes is written to the journal whole, and an import makes a checkpoint for every
    // half of this: with twice the server's own gigabyte it writes a fifth less journal and a third fewer pages.
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Not synchronous_commit: without it the last commits are lost already when only the process is killed.
    ...(plan.durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [
    ...account.prefix,
    plan.postgres,
    '-D',
    cluster,
    '-p',
    String(port),
    ...options,
  ];
  const { uid, gid } = account;
  return launch({
    command,
    args,
    env: postgresEnvironment(),
    cwd: cluster,
    logFile,
    uid,
    gid,
    stopSignal: 'SIGINT',
  });
}

async function ready(server: StoreProcess, port: number, password: string): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((reason) => (ended = reason));
  const done = await waitFor(async () => {
    if (ended) throw new StoresUnavailable(`PostgreSQL did not start (${ended}):\n${server.output()}`);
    return (await ensureDatabase(port, password)) ? true : undefined;
  }, START_TIMEOUT_MS);
  if (!done) throw new StoresUnavailable(`PostgreSQL did not get ready in time:\n${server.output()}`);
}

/** @returns false as long as the server does not take connections */
async function ensureDatabase(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: POSTGRES_USER,
    password,
    database: 'postgres',
  });
  // A server that ends under an open connection would otherwise end this process too.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    return explainRefusal(error as NodeJS.ErrnoException);
  }
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explainRefusal(error: NodeJS.ErrnoException): false {
  const [noConnectionYet, startingUp, wrongPassword] = ['ECONNREFUSED', '57P03', '28P01'];
  if (error.code === noConnectionYet || error.code === startingUp || error.code === 'ECONNRESET')
    return false;
  if (error.code !== wrongPassword) throw error;
  throw new StoresUnavailable(
    'The file secrets/postgres-password in DATA_DIR does not belong to the database there. Put the right one back.',
  );
}

/** PostgreSQL refuses to start when the pid in a left-over file is in use again, by whomever. */
function removeStalePidFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const ours = processesOf(cluster).main.includes(pid);
  if (!ours || !identify(pid)) rmSync(file, { force: true });
}
