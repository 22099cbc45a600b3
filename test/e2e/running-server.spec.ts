import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { type RunningProgram, startProgram } from '../support/running-server.ts';

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

  it('says in one line that its folder cannot be made and ends, where Node.js itself would try for ever', async () => {
    const server = start({ DATA_DIR: '/proc/x' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(
      /^DATA_DIR \/proc\/x cannot be used: no folder can be made there\.[^\n]*\n$/,
    );
  });
});
