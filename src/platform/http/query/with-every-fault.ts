import { faultsIn } from '../../../common/faults-in.ts';
import { invalidQuery } from './read-query.ts';

/**
 * The answer to a question that is checked while it is worked on.
 * @throws DomainError invalid-input with what is wrong by the work and by the checks, at once
 */
export async function withEveryFault<T>(work: Promise<T>, ...checks: Promise<void>[]): Promise<T> {
  const faults = (await Promise.all([work, ...checks].map(faultsIn))).flat();
  if (faults.length > 1) throw invalidQuery(faults);
  await Promise.all(checks);
  return work;
}
