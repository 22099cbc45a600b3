import { SearchEngineUnavailable } from './indexing/search-engine.ts';
import { CannotListen } from './listening.ts';
import { mistypedSettings } from './platform/config/mistyped-settings.ts';
import { InvalidSettings, readSettings, type Settings } from './platform/config/settings.ts';
import { isDatabaseGone } from './platform/database/database-gone.ts';
import { StoresUnavailable } from './platform/embedded/stores-unavailable.ts';
import { explainSearch } from './platform/search/unreachable-search.ts';

/** A stop takes 10 seconds at most when all goes well. What takes this long waits for something that does not come. */
const STOP_DEADLINE_MS = 30_000;

/** Whoever waits for a command reads this when the server that has its stores is stopped, or the database is. */
const DATABASE_GONE =
  'The database went away half-way. Nothing is half-done: work that did not end is done again by the next start. ' +
  'Start the server again, and see with: npm run cli -- doctor';

/** Commands and workers that run the stores wait up to 60 seconds for others that use them. Milliseconds. */
export const GUESTS_DEADLINE_MS = 60_000 + STOP_DEADLINE_MS;

/** Stops what a program runs; calls `waitFor` with what it waits for from then on. */
export type Stop = (waitFor: (what: string) => void) => Promise<void>;

/** Lines for the person at the terminal; stdout is for what the program was asked for. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * The settings of this process; tells of variables that look like one and are none.
 * @throws InvalidSettings with every wrong key
 */
export function programSettings(environment: NodeJS.ProcessEnv): Settings {
  // Before they are checked: what is missing may be what was mistyped.
  mistypedSettings(environment).forEach(tell);
  return readSettings(environment);
}

/**
 * Ends a program that could not do its work. What a person can put right is told in one message; anything else is a
 * defect and shows where it happened.
 */
export function fail(error: unknown): never {
  const expected =
    error instanceof InvalidSettings ||
    error instanceof StoresUnavailable ||
    error instanceof SearchEngineUnavailable ||
    isDatabaseGone(error) ||
    error instanceof CannotListen;
  tell(
    expected
      ? message(error as Error)
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exit(1);
}

function message(error: Error): string {
  if (error instanceof SearchEngineUnavailable) return explainSearch(error);
  if (!(error instanceof StoresUnavailable || error instanceof CannotListen) && isDatabaseGone(error))
    return DATABASE_GONE;
  return error.message;
}

/** Calls `stop` once at the first Ctrl-C or SIGTERM and ends the process; see {@link end}. */
export function stopOnSignal(stop: Stop, deadlineMs = STOP_DEADLINE_MS): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void end(stop, 0, deadlineMs);
    });
  }
}

/**
 * Stops and ends the process with `status`: with 1 when that fails, or takes longer than `deadlineMs` milliseconds, which
 * happens when the database goes away half-way and nobody tells us.
 */
export async function end(stop: Stop, status: number, deadlineMs = STOP_DEADLINE_MS): Promise<void> {
  let waitsFor = 'the program to stop';
  setTimeout(() => {
    tell(
      `Not stopped within ${deadlineMs / 1000} seconds; it was waiting for ${waitsFor}. ` +
        'It ends now; work that did not end is done again by the next start.',
    );
    process.exit(1);
  }, deadlineMs);
  await stop((what) => (waitsFor = what)).catch(fail);
  process.exit(status);
}
