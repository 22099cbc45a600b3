import { mkdirSync, realpathSync } from 'node:fs';
import { StoresUnavailable } from './stores-unavailable.ts';

/**
 * Makes the data folder, closed to others, when it is not there.
 * @returns its one real path, so that two names of it (a link, a relative path) are seen to be the same
 * @throws StoresUnavailable when it cannot be made
 */
export function openDataDir(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return realpathSync(path);
  } catch (error) {
    throw new StoresUnavailable(`DATA_DIR ${path} cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
