import { named } from '../messages/messages.ts';
import { type PageContext } from './page-context.ts';

/** A source as a sentence names it: our own words where we have them, else its registered name. */
export function sourceName(code: string, { m, names }: PageContext): string {
  return Object.hasOwn(m.sourceNames, code) ? named(m.sourceNames, code) : named(names.sources, code);
}
