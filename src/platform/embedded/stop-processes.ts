import { identify, isRunning, type ProcessIdentity } from './processes.ts';
import { waitFor } from './waiting.ts';

/** The processes of one store: the one that takes orders, and those it started. */
export interface StoreProcesses {
  main: number[];
  helpers: number[];
}

/** One try at ending a store, from friendly to hard. */
export interface StopStep {
  signal: NodeJS.Signals;
  /** Helpers get a signal only when the store no longer ends in good order. */
  to: 'main' | 'all';
  waitMs: number;
}

/** Helpers that have lost their main process end by themselves soon, or are busy and do not notice. */
const FORSAKEN_WAIT_MS = 500;

/**
 * Ends the processes that `find` sees, one step after the other until none is left.
 * @returns how many there were at the start
 * @throws Error when some survive the last step
 */
export async function stopProcesses(find: () => StoreProcesses, steps: StopStep[]): Promise<number> {
  let before: number | undefined;
  for (const step of steps) {
    const { main, helpers } = find();
    const alive = [...main, ...helpers].map(identify).filter((found) => found !== undefined);
    before ??= alive.length;
    if (alive.length === 0) return before;
    const targets = step.to === 'main' ? main : [...main, ...helpers];
    for (const pid of targets) sendSignal(pid, step.signal);
    const waitMs = targets.length > 0 ? step.waitMs : FORSAKEN_WAIT_MS;
    await waitFor(() => (alive.some(isRunning) ? undefined : true), waitMs);
  }
  const { main, helpers } = find();
  const left = [...main, ...helpers];
  if (left.length > 0) throw new Error(`process ${left.join(', ')} does not end, not even by SIGKILL`);
  return before ?? 0;
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function sendSignal(pid: ProcessIdentity['pid'], signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
