import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { sendSignal } from './stop-processes.ts';

/** How a store is to be started. */
export interface LaunchPlan {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  logFile: string;
  uid?: number;
  gid?: number;
  /** Asks the program to end in good order. */
  stopSignal: NodeJS.Signals;
}

/** A program that was started. */
export interface StoreProcess {
  /** Undefined when it could not be started at all. */
  pid: number | undefined;
  /** Resolves with the reason once the program has ended; never rejects. */
  exited: Promise<string>;
  /** @returns the end of what it wrote since this start. */
  output(): string;
  /** From here on the program no longer keeps Node.js from ending. */
  unref(): void;
}

const LOG_LIMIT_BYTES = 5 * 1024 * 1024;
const OUTPUT_TAIL = 2000;
const running = new Map<number, NodeJS.Signals>();

// Only for a process that ends without close(), say by process.exit() during the start.
process.on('exit', () => {
  for (const [pid, signal] of running) sendSignal(pid, signal);
});

/** Starts a program in a process group of its own, so that Ctrl-C in a terminal does not reach it before the app. */
export function launch(plan: LaunchPlan): StoreProcess {
  const { log, offset } = openLog(plan.logFile);
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    uid: plan.uid,
    gid: plan.gid,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const { pid } = child;
  if (pid !== undefined) running.set(pid, plan.stopSignal);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      if (pid !== undefined) running.delete(pid);
      resolve(signal ? `ended by ${signal}` : `ended with code ${code}`);
    });
  });
  const output = () =>
    readFileSync(plan.logFile).subarray(offset).toString('utf8').slice(-OUTPUT_TAIL).trim();
  return { pid, exited, output, unref: () => child.unref() };
}

/** The part of the environment that programs need; the rest holds settings and secrets of the app. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function openLog(file: string): { log: number; offset: number } {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const log = openSync(file, 'a', 0o600);
  if (statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file);
  return { log, offset: statSync(file).size };
}
