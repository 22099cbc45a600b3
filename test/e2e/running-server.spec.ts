import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { SEARCH_LOCK } from '../../src/matching/duplicates/duplicates.service.ts';
import { createDataSource } from '../../src/platform/database/data-source.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { type RunningProgram, startProgram } from '../support/running-server.ts';
import { untilTrue } from '../support/until-true.ts';

/** Where the embedded PostgreSQL of a running server is. */
function embeddedDatabase(dataDir: string): string {
  const [owner = ''] = readdirSync(join(dataDir, 'run')).filter((name) => name.startsWith('owner-'));
  const port = /"postgresPort":(\d+)/.exec(readFileSync(join(dataDir, 'run', owner), 'utf8'))?.[1];
  const password = readFileSync(join(dataDir, 'secrets/postgres-password'), 'utf8').trim();
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/impact_register`;
}

/** A question whose first half has come to the server; `rest` sends the other half and resolves with the status. */
async function askHalf({ port }: URL): Promise<{ rest: () => Promise<number | undefined> }> {
  const body = 'queries=%7B%22q0%22%3A%7B%22query%22%3A%22lunch%22%7D%7D';
  const asking = request({
    host: '127.0.0.1',
    port,
    path: '/v1/reconcile',
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      expect: '100-continue',
    },
  });
  const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  asking.flushHeaders();
  await once(asking, 'continue');
  return {
    rest: async () => {
      asking.end(body);
      const [answer] = await answered;
      answer.resume();
      return answer.statusCode;
    },
  };
}

function isOpen({ port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });
}

/** Each time the server is at another point of its work. */
const KILLS = 3;

describe('the server as a process', () => {
  let dataDir: string;
  let started: RunningProgram[];
  beforeEach(() => {
    dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'running-server-')));
    started = [];
  });
  afterEach(async () => {
    for (const { process: child, ended } of started) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  function start(more: Record<string, string> = {}): RunningProgram {
    const program = startProgram('main', { DATA_DIR: dataDir, PORT: '0', SEED: 'none', ...more });
    started.push(program);
    return program;
  }

  it('ends in good order, with one line, however often its PostgreSQL is killed', async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const server = start();
      await server.ready;
      const postmaster = Number(
        readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
      );
      process.kill(postmaster, 'SIGKILL');
      expect(await server.ended).toBe(1);
      expect(server.said()).toContain(
        'PostgreSQL ended unexpectedly (SIGKILL): the server stops. Nothing is lost; start it again. ' +
          `Log: ${join(dataDir, 'log/postgres.log')}\n`,
      );
      // Stacks of ours or of Node.js, and what Node.js prints of an error that nobody listens for.
      expect(server.said()).not.toMatch(/^\s+at |BoundPool|Unhandled|node:events/m);
    }
  }, 480_000);

  it('answers who was asking when it is stopped, and nobody new, also while a job takes long', async () => {
    const server = start();
    const address = new URL(await server.ready);
    const database = await createDataSource(embeddedDatabase(dataDir)).initialize();
    const session = database.createQueryRunner();
    await session.query(`select pg_advisory_lock($1)`, [SEARCH_LOCK]);
    await enqueue(database.manager, 'matching.find-duplicates', {});
    await untilTrue(
      database,
      `select exists (select from pg_locks where objid = ${SEARCH_LOCK} and not granted) as now`,
    );
    const asked = await askHalf(address);

    server.process.kill('SIGTERM');
    while (await isOpen(address));
    expect(await asked.rest()).toBe(200);
    await session.query(`select pg_advisory_unlock($1)`, [SEARCH_LOCK]);
    await session.release();
    await database.destroy();
    expect(await server.ended).toBe(0);
  }, 120_000);

  it('says in one line that its folder cannot be made and ends, where Node.js itself would try for ever', async () => {
    const server = start({ DATA_DIR: '/proc/x' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(
      /^DATA_DIR \/proc\/x cannot be used: no folder can be made there\.[^\n]*\n$/,
    );
  });
});
