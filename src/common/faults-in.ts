import { DomainError, type Fault } from './errors.ts';

/** What is wrong with what was sent, for whoever tells several faults at once; anything else that goes wrong is thrown. */
export async function faultsIn(work: Promise<unknown>): Promise<readonly Fault[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'invalid-input') return error.faults;
    throw error;
  }
}
