import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';

import { type CommandContext } from '../../src/cli/command-context.ts';
import { commandLine, statusOf } from '../../src/cli/command-line.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { type TestApp } from './test-app.ts';

/** What `node` is given before the name of a program of ours. */
export const RUN = join(import.meta.dirname, 'run-program.mjs');

/** How a command ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command line on the stores of a test application, with a folder for its files. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'impact-register-cli-'));

  constructor(private readonly test: TestApp) {}

  /** @returns the path of a new file in the folder */
  file(name: string, lines: readonly string[]): string {
    const path = join(this.folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  }

  /** Where a command finds the stores of the test application. */
  environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    const config = this.test.app.get(AppConfig, { strict: false });
    return {
      PATH: process.env.PATH,
      DATA_DIR: this.folder,
      DATABASE_URL: config.databaseUrl,
      MEILI_URL: config.meiliUrl,
      MEILI_MASTER_KEY: config.meiliMasterKey,
      INDEX_NAME: config.indexName,
      SEED: 'none',
      ...more,
    };
  }

  /** Runs a command to its end, in the application of the test: a process of its own takes seconds to start. */
  async run(args: readonly string[]): Promise<Ended> {
    const { app, dataSource } = this.test;
    const ended: Ended = { code: 0, stdout: '', stderr: '' };
    const inRegister: CommandContext = async (work) => {
      ended.code = (await work({ dataSource, get: (token) => app.get(token, { strict: false }) })) ?? 0;
    };
    const streams = (['stdout', 'stderr'] as const).map((name) =>
      jest.spyOn(process[name], 'write').mockImplementation((piece) => {
        ended[name] += piece.toString();
        return true;
      }),
    );
    try {
      await commandLine(inRegister).parseAsync(args, { from: 'user' });
    } catch (error) {
      ended.code = statusOf(error, (line) => process.stderr.write(`${line}\n`));
    } finally {
      // Some commands do jobs; nothing does them between two commands.
      await app.get(JobRunner, { strict: false }).stop();
      for (const stream of streams) stream.mockRestore();
    }
    return ended;
  }

  /** Runs a command to its end as a person would, in a process of its own. */
  runAlone(args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
    const env = this.environment(more);
    return new Promise((resolve) => {
      execFile(process.execPath, [RUN, 'cli', ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
      });
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}
