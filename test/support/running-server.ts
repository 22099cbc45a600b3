import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const RUN = join(import.meta.dirname, 'run-program.mjs');

/** A program of ours in a process of its own. */
export interface RunningProgram {
  process: ChildProcess;
  /** What it wrote on stderr so far. */
  said(): string;
  /** The address in its line `ready`; rejects when it ends before it printed one. */
  ready: Promise<string>;
  /** Its status, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts the sources of a program as they are. @param settings all of its environment, next to PATH */
export function startProgram(name: 'main' | 'worker', settings: Record<string, string>): RunningProgram {
  const child = spawn(process.execPath, [RUN, name], { env: { PATH: process.env.PATH, ...settings } });
  let said = '';
  let printed = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? '')),
  );
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const address = /^ready (\S+)$/m.exec(printed)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`it ended before it was ready: ${said}`)));
  });
  ready.catch(() => undefined);
  return { process: child, said: () => said, ready, ended };
}
