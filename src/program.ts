import { InvalidSettings } from './platform/config/settings.ts';
import { StoresUnavailable } from './platform/embedded/stores-unavailable.ts';

/** Lines for the person at the terminal; stdout is for what the program was asked for. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Ends a program that could not do its work. What a person can put right is told in one message; anything else is a
 * defect and shows where it happened.
 */
export function fail(error: unknown): never {
  const expected =
    error instanceof InvalidSettings || error instanceof StoresUnavailable || isAddressInUse(error);
  tell(expected ? message(error) : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}

function message(error: Error): string {
  if (!isAddressInUse(error)) return error.message;
  return `Port ${error.port} is in use by another program. Stop that one, or choose another port: PORT=3001 npm start`;
}

function isAddressInUse(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Calls `stop` once at the first Ctrl-C or SIGTERM and ends the process; a second one ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}
