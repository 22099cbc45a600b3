import { isDatabaseGone } from '../platform/database/database-gone.ts';
import { isStorageFull } from '../platform/database/storage-full.ts';
import { type ImportProblem, type Reason } from './import-view.ts';

/** Tries of one import after which a fault of ours counts as one that does not pass. */
export const MAX_ATTEMPTS = 5;

/**
 * Why the work on an import broke off:
 * - `database-lost`: the connection is gone; the work goes on when it is back
 * - `passing`: two transactions were in each other's way; it goes well the next time
 * - `storage-full`: there is no room for what it does
 * - `defect`: anything else
 */
export type FailureKind = 'database-lost' | 'passing' | 'storage-full' | 'defect';

/** SQLSTATE of deadlocks, of transactions that cannot be put in an order, and of locks that were not had in time. */
const PASSING_CODES = ['40P01', '40001', '55P03'];

export function failureKind(error: unknown): FailureKind {
  if (isDatabaseGone(error)) return 'database-lost';
  if (isStorageFull(error)) return 'storage-full';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return PASSING_CODES.includes(code) ? 'passing' : 'defect';
}

/** Why an import is refused that does not fit on the disk. */
export const STORAGE_FULL: Reason = {
  code: 'storage-full',
  message:
    'The disk of the register is full, and nothing of this file was kept in it. Import the file again when there is room.',
};

/** Why an import is refused whose work was cut off from the database again and again, also after it had been back. */
export const CONNECTION_LOST: Reason = {
  code: 'connection-lost',
  message:
    'The connection to the database broke off again and again while this file was worked on, and nothing of it was kept in the register. Import the file again when the database is steady.',
};

/** Refusals that say nothing about the file: the same one may go well the next time. */
export const NOT_THE_FILE: readonly string[] = ['storage-full', 'internal-error', 'connection-lost'];

/** Why an import is refused on which our program fails again and again. @param reference names the failure in the log */
export function internalError(reference: string): Reason {
  return {
    code: 'internal-error',
    message: `Something goes wrong on our side with this file, and nothing of it was kept in the register. Tell whoever runs the register this number: ${reference}.`,
    values: { reference },
  };
}

/** What an import says while a fault of ours is tried again. */
export function tryingAgain(reference: string): Omit<ImportProblem, 'since'> {
  return {
    code: 'internal-error',
    message: `Something went wrong on our side; it is tried again by itself. In the log it is number ${reference}.`,
    reference,
  };
}

/** What an import says that could not be taken back. */
export function notTakenBack(reference: string): Omit<ImportProblem, 'since'> {
  return {
    code: 'internal-error',
    message: `This import could not be taken back, and everything is as it was. Tell whoever runs the register this number: ${reference}.`,
    reference,
  };
}

/** What an import says that waits for room on the disk. */
export const WAITING_FOR_ROOM: Omit<ImportProblem, 'since'> = {
  code: 'storage-full',
  message: 'The disk of the register is full; this goes on by itself when there is room.',
};

/** What an import says while nobody can work on it. */
export const WORKER_AWAY: ImportProblem = {
  code: 'worker-away',
  message: 'No worker is connected to the database for the moment; this goes on by itself when one is back.',
  since: null,
};
