import { type Fault } from '../../../common/errors.ts';
import { queryFault } from './read-query.ts';

/** What is wrong with a period that ends before it begins: it would look as if nothing was in it. */
export function periodFaults({ from, until }: { from?: string; until?: string }): Fault[] {
  if (from === undefined || until === undefined || until >= from) return [];
  return [queryFault('until', `must not be before from (${from}); "${until}" was given`)];
}
