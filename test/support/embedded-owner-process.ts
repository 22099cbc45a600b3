import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

/** A line that test/support/embedded-owner.mjs prints. */
export interface OwnerMessage {
  open?: { databaseUrl: string; meiliUrl: string; postmaster: number };
  refused?: string;
  log?: string;
  lost?: string;
}

/** A process of its own that opens embedded stores. */
export interface OwnerProcess {
  pid: number;
  /** @returns the next line it prints that has this key; rejects when it ends before */
  next<K extends keyof OwnerMessage>(key: K): Promise<NonNullable<OwnerMessage[K]>>;
  /** Resolves when it opened its stores or was refused. */
  settled: Promise<OwnerMessage>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a process that opens the stores of a data folder and keeps them until it gets SIGTERM. */
export function spawnOwner(dataDir: string, as: 'server' | 'command'): OwnerProcess {
  const script = join(import.meta.dirname, 'embedded-owner.mjs');
  const child = spawn(process.execPath, [script, dataDir, as], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const heard: OwnerMessage[] = [];
  const listeners = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    heard.push(JSON.parse(line) as OwnerMessage);
    for (const listener of listeners) listener();
  });
  const waitForMessage = (wanted: (message: OwnerMessage) => boolean) =>
    new Promise<OwnerMessage>((resolve, reject) => {
      const look = () => {
        const found = heard.find(wanted);
        if (found) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`the process ended; it said ${JSON.stringify(heard)}`)));
    });
  const settled = waitForMessage(({ open, refused }) => open !== undefined || refused !== undefined);
  settled.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    settled,
    next: async (key) => {
      const message = await waitForMessage((candidate) => candidate[key] !== undefined);
      return message[key] as NonNullable<OwnerMessage[typeof key]>;
    },
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
