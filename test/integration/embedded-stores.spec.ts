import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { openStores } from '../../src/platform/embedded/embedded-stores.ts';
import { type OpenStores, type StoreSettings } from '../../src/platform/embedded/store-settings.ts';
import { trustPackagedMeilisearch } from '../../src/platform/embedded/platform-binaries.ts';
import { listProcesses } from '../../src/platform/embedded/processes.ts';
import { waitFor } from '../../src/platform/embedded/waiting.ts';
import { makeSmallDisk, smallDisksCanBeMade } from '../support/small-disk.ts';
import { spawnOwner, type OwnerProcess } from '../support/embedded-owner-process.ts';

let dataDir: string;
let log: string[];
let opened: OpenStores[];
let owners: OwnerProcess[];

beforeEach(() => {
  dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-stores-')));
  log = [];
  opened = [];
  owners = [];
});

afterEach(async () => {
  for (const stores of opened.reverse()) await stores.close();
  await Promise.all(owners.map((owner) => owner.kill('SIGTERM')));
  for (const { pid } of storeProcesses()) process.kill(pid, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function open(
  as: 'server' | 'command' = 'server',
  more: Partial<StoreSettings> = {},
): Promise<OpenStores> {
  const stores = await openStores({ dataDir, log: (line) => log.push(line), durable: false, ...more }, as);
  opened.push(stores);
  return stores;
}

function spawnStores(as: 'server' | 'command'): OwnerProcess {
  const owner = spawnOwner(dataDir, as);
  owners.push(owner);
  return owner;
}

/** Everything that runs on this data folder, helpers of PostgreSQL included. */
function storeProcesses(): { pid: number; name: string }[] {
  return listProcesses()
    .filter(
      ({ cwd, commandLine }) => cwd?.startsWith(`${dataDir}/`) || commandLine.includes(` -D ${dataDir}/`),
    )
    .map(({ pid, commandLine, args }) => ({
      pid,
      name: commandLine.includes('--db-path') ? 'meilisearch' : (args[0] ?? ''),
    }));
}

function pidOf(name: 'meilisearch' | 'postgres'): number {
  const found = storeProcesses().find((candidate) => candidate.name.endsWith(name));
  if (!found) throw new Error(`${name} does not run`);
  return found.pid;
}

async function query(stores: { databaseUrl: string }, sql: string): Promise<unknown[]> {
  const client = new pg.Client(stores.databaseUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function meili(
  stores: OpenStores,
  path: string,
  post?: unknown,
): Promise<{ status: number; body: string }> {
  const headers = { Authorization: `Bearer ${stores.meiliMasterKey}`, 'Content-Type': 'application/json' };
  const init = post === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(post) };
  const response = await fetch(stores.meiliUrl + path, init);
  return { status: response.status, body: await response.text() };
}

const remember = 'CREATE TABLE memory AS SELECT 42 AS answer';
const recall = 'SELECT answer FROM memory';

describe('a place for the data folder', () => {
  it.each([
    ['that the system lets nobody make', () => '/proc/x', 'no folder can be made there'],
    ['that is a file', () => join(dataDir, 'file'), 'a part of it is a file and no folder'],
    ['below a file', () => join(dataDir, 'file', 'below'), 'a part of it is a file and no folder'],
  ])('%s is refused in one line, and nothing is started', async (_which, where, reason) => {
    writeFileSync(join(dataDir, 'file'), '');
    const refused = await open('server', { dataDir: where() }).catch((error: Error) => error.message);
    expect(refused).toMatch(new RegExp(`^DATA_DIR ${where()} cannot be used: ${reason}[^\\n]*$`));
  });

  if (!smallDisksCanBeMade()) return;

  it('on a disk that is too small or full is refused in one line', async () => {
    const small = makeSmallDisk(4);
    if (!small) return;
    try {
      const dir = join(small.folder, 'data');
      await expect(open('server', { dataDir: dir })).rejects.toThrow(
        /^DATA_DIR \S+ cannot be used: only [34] MB are left on that disk, and the stores need 200\. /,
      );
      small.fillUp(0);
      await expect(open('server', { dataDir: dir })).rejects.toThrow(
        `DATA_DIR ${dir} cannot be used: that disk is full.`,
      );
    } finally {
      small.remove();
    }
  });
});

describe('a server', () => {
  it('starts both stores closed to strangers, keeps the data, and leaves nothing running', async () => {
    const first = await open();
    await query(first, remember);
    await meili(first, '/indexes', { uid: 'kept' });
    await waitFor(
      async () => ((await meili(first, '/indexes/kept')).status === 200 ? true : undefined),
      5000,
    );
    expect(first.embedded).toEqual({ postgres: true, meilisearch: true });
    expect((await fetch(`${first.meiliUrl}/indexes`)).status).toBe(401);
    await expect(
      query({ databaseUrl: first.databaseUrl.replace(/:[^:@]+@/, ':wrong@') }, 'SELECT 1'),
    ).rejects.toThrow('password authentication failed');
    await first.close();
    expect(storeProcesses()).toEqual([]);

    const second = await open();
    expect(await query(second, recall)).toEqual([{ answer: 42 }]);
    expect((await meili(second, '/indexes/kept')).status).toBe(200);
    const [encoding] = await query(
      second,
      "SELECT current_setting('server_encoding') AS e, 'Zoë' ILIKE 'ZOË' AS i",
    );
    expect(encoding).toEqual({ e: 'UTF8', i: true });
  });

  it('keeps its secrets for itself', async () => {
    await open();
    const rights = (path: string) => (statSync(join(dataDir, path)).mode & 0o777).toString(8);
    expect(rights('secrets')).toBe('700');
    expect(readdirSync(join(dataDir, 'secrets')).sort()).toEqual(['meilisearch-key', 'postgres-password']);
    expect(rights('secrets/postgres-password')).toBe('600');
    expect(rights('secrets/meilisearch-key')).toBe('600');
  });

  it('starts nothing when both stores are elsewhere', async () => {
    const elsewhere = {
      databaseUrl: 'postgresql://db.example/x',
      meiliUrl: 'http://search.example',
      meiliMasterKey: 'k',
    };
    const stores = await open('server', { ...elsewhere, dataDir: join(dataDir, 'unused') });
    expect(stores).toMatchObject({ ...elsewhere, embedded: { postgres: false, meilisearch: false } });
    expect(existsSync(join(dataDir, 'unused'))).toBe(false);
  });

  it('stops PostgreSQL again when Meilisearch does not start', async () => {
    const meiliBin = join(dataDir, 'broken');
    writeFileSync(meiliBin, '#!/bin/sh\nsleep 1\necho out of luck\nexit 3\n', { mode: 0o755 });
    await expect(open('server', { meiliBin })).rejects.toThrow(
      /Meilisearch did not start \(ended with code 3\):\nout of luck/,
    );
    expect(storeProcesses()).toEqual([]);
    expect((await open()).embedded.meilisearch).toBe(true);
  });

  it('ends its stores within 6 seconds even when they hang', async () => {
    const stores = await open();
    process.kill(pidOf('meilisearch'), 'SIGSTOP');
    process.kill(pidOf('postgres'), 'SIGSTOP');
    const start = performance.now();
    await stores.close();
    expect(performance.now() - start).toBeLessThan(6000);
    expect(storeProcesses()).toEqual([]);
  });
});

describe('a data folder', () => {
  it('refuses a second server, naming the first one and the folder', async () => {
    const first = await open();
    const second = await spawnStores('server').settled;
    expect(second.refused).toContain(`DATA_DIR ${dataDir} is in use by process ${process.pid} (a server)`);
    expect(await query(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('goes to one of several that start at the same moment, also when a dead owner left its mark', async () => {
    const dead = {
      pid: process.pid,
      startedAt: 'another time',
      role: 'server',
      state: 'ready',
      addresses: {},
    };
    rmSync(join(dataDir, 'run'), { recursive: true, force: true });
    await (await open()).close();
    const [released = ''] = readdirSync(join(dataDir, 'run')).filter((name) => name.startsWith('owner-'));
    writeFileSync(join(dataDir, 'run', released), JSON.stringify(dead));
    const results = await Promise.all(Array.from({ length: 3 }, () => spawnStores('server').settled));
    expect(results.filter(({ open: isOpen }) => isOpen)).toHaveLength(1);
    expect(results.filter(({ refused }) => refused?.includes('is in use by process'))).toHaveLength(2);
  });

  it('has one owner at any moment, however many want it', async () => {
    const script = join(import.meta.dirname, '../support/embedded-lock-contender.mjs');
    const run = promisify(execFile);
    const startAt = String(Date.now() + 700);
    const runs = Array.from({ length: 3 }, () => run(process.execPath, [script, dataDir, startAt, '1000']));
    const results = (await Promise.all(runs)).map(
      ({ stdout }) => JSON.parse(stdout) as { turns: number; clashes: number },
    );
    expect(results.map(({ clashes }) => clashes)).toEqual([0, 0, 0]);
    expect(results.every(({ turns }) => turns > 10)).toBe(true);
  });

  it('lets a command use the stores of a server', async () => {
    const server = await open();
    const guest = spawnStores('command');
    expect(await guest.next('open')).toMatchObject({
      databaseUrl: server.databaseUrl,
      meiliUrl: server.meiliUrl,
    });
    await guest.kill('SIGTERM');
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('stays with a command until its guests are done, and a server waits for that', async () => {
    const command = await open('command');
    const guest = await open('command');
    let closed = false;
    const closing = command.close().then(() => (closed = true));
    const server = spawnStores('server');
    expect(await server.next('log')).toContain(`waiting for process ${process.pid} to finish`);
    expect(closed).toBe(false);
    expect(await query(guest, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await guest.close();
    await closing;
    expect((await server.next('open')).databaseUrl).not.toBe(command.databaseUrl);
  });
});

describe('after kill -9', () => {
  // Durable as in production: these tests are about what is left.
  it.each(['postgres', 'meilisearch'] as const)(
    'of %s it is reported, and the next start keeps the data',
    async (name) => {
      const stores = await open('server', { durable: true });
      await query(stores, remember);
      process.kill(pidOf(name), 'SIGKILL');
      const title = name === 'postgres' ? 'PostgreSQL' : 'Meilisearch';
      expect(await stores.lost).toBe(
        `${title} ended unexpectedly (SIGKILL): the server stops. Nothing is lost; start it again. Log: ` +
          join(dataDir, 'log', `${name}.log`),
      );
      await stores.close();
      expect(storeProcesses()).toEqual([]);
      expect(await query(await open(), recall)).toEqual([{ answer: 42 }]);
    },
  );

  it.each([
    ['the owner', false],
    ['the owner and both stores', true],
  ])('of %s the next start takes over', async (_what, storesToo) => {
    const owner = spawnStores('server');
    const before = await owner.next('open');
    await query(before, remember);
    const orphans = [pidOf('postgres'), pidOf('meilisearch')];
    await owner.kill('SIGKILL');
    if (storesToo) for (const pid of orphans) process.kill(pid, 'SIGKILL');
    const stores = await open();
    expect(storeProcesses().filter(({ pid }) => orphans.includes(pid))).toEqual([]);
    expect(storeProcesses().filter(({ name }) => name === 'meilisearch')).toHaveLength(1);
    expect(await query(stores, recall)).toEqual([{ answer: 42 }]);
    if (!storesToo) expect(log).toEqual(['stopped stores that an earlier process had left running']);
  });

  it('in the middle of the first start nothing half-done stays', async () => {
    const owner = spawnStores('server');
    const draft = () => readdirSync(dataDir).find((name) => name.startsWith('postgres.new-'));
    const half = await waitFor(
      () => (draft() && existsSync(join(dataDir, draft() ?? '', 'data', 'base')) ? true : undefined),
      60_000,
      5,
    );
    await owner.kill('SIGKILL');
    expect(half).toBe(true);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(await query(await open(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(draft()).toBeUndefined();
  });
});

it('does not run a packaged Meilisearch that was changed', async () => {
  const changed = join(dataDir, 'meilisearch-changed');
  writeFileSync(changed, '#!/bin/sh\nexit 0\n');
  await expect(trustPackagedMeilisearch(changed, dataDir)).rejects.toThrow(
    /is not the program it should be \(SHA-256 /,
  );
});
