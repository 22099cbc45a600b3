import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { giveFolderTo, type PostgresAccount } from './postgres-account.ts';
import { launch, plainEnvironment } from './store-process.ts';
import { StoresUnavailable } from './stores-unavailable.ts';

/** What is needed to make and run a PostgreSQL in a data folder. */
export interface PostgresPlan {
  dataDir: string;
  initdb: string;
  postgres: string;
  account: PostgresAccount;
  password: string;
  logFile: string;
  /** False only where data may be lost with the machine: tests. */
  durable: boolean;
}

/** The one login of the embedded PostgreSQL. */
export const POSTGRES_USER = 'postgres';

const DRAFT_PREFIX = 'postgres.new-';

/** Without this PostgreSQL takes encoding and messages from the LANG of whoever starts it. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  return { ...plainEnvironment(), LC_ALL: locale, LANG: locale, TZ: 'UTC' };
}

/**
 * Makes DATA_DIR/postgres when it is not there. It is made beside and renamed when complete, so that a first start
 * that is killed leaves nothing half-done.
 * @returns the folder of the cluster
 * @throws StoresUnavailable when initdb fails
 */
export async function ensureCluster(plan: PostgresPlan): Promise<string> {
  const cluster = join(plan.dataDir, 'postgres');
  removeDrafts(plan.dataDir);
  if (!existsSync(cluster)) await createCluster(plan, cluster);
  giveFolderTo(plan.account, cluster);
  return cluster;
}

async function createCluster(plan: PostgresPlan, cluster: string): Promise<void> {
  const draft = mkdtempSync(join(plan.dataDir, DRAFT_PREFIX));
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'password');
  mkdirSync(data, { mode: 0o700 });
  chmodSync(draft, 0o700);
  writeFileSync(passwordFile, `${plan.password}\n`, { mode: 0o600 });
  giveFolderTo(plan.account, draft);
  const [command = '', ...args] = [
    ...plan.account.prefix,
    plan.initdb,
    ...initdbOptions(plan, data, passwordFile),
  ];
  const { uid, gid } = plan.account;
  const env = postgresEnvironment();
  const initdb = launch({
    command,
    args,
    env,
    cwd: draft,
    logFile: plan.logFile,
    uid,
    gid,
    stopSignal: 'SIGTERM',
  });
  const reason = await initdb.exited;
  if (reason !== 'ended with code 0') {
    rmSync(draft, { recursive: true, force: true });
    throw new StoresUnavailable(`PostgreSQL could not be set up (${reason}):\n${initdb.output()}`);
  }
  renameSync(data, cluster);
  rmSync(draft, { recursive: true, force: true });
}

function initdbOptions(plan: PostgresPlan, data: string, passwordFile: string): string[] {
  // Outside Linux the C library has no C.UTF-8, so PostgreSQL's own is used.
  const locale =
    process.platform === 'linux'
      ? ['--locale=C.UTF-8']
      : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const sync = plan.durable ? [] : ['--no-sync'];
  const access = ['--username', POSTGRES_USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  return ['-D', data, '-E', 'UTF8', ...locale, ...access, ...sync];
}

/** Only the owner of the data folder comes here, so any draft is one of a start that was killed. */
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(DRAFT_PREFIX))
      rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
