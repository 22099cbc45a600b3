import { DomainError, type Fault } from '../common/errors.ts';
import { SCOPES, type Scope, isScope } from './scope.ts';

/** What a new key is to be. */
export interface NewApiKey {
  /** Which program, of whom: for people who look at the list of keys. */
  name: string;
  scopes: readonly string[];
  /** CBS code such as `GM0014`; without one the key belongs to no municipality. */
  municipality?: string;
  expiresAt?: Date;
}

export interface CheckedNewKey {
  name: string;
  scopes: Scope[];
  municipality: string | null;
  expiresAt: Date | null;
}

const MAX_NAME_LENGTH = 200;

/** The same, known to be right; throws `invalid-input` with every fault otherwise. */
export function checkedNewKey(input: NewApiKey, now: Date): CheckedNewKey {
  const faults = faultsOf(input, now);
  if (faults.length > 0) {
    throw new DomainError('invalid-input', faults.map((fault) => fault.message).join(' '), faults);
  }
  return {
    name: input.name.trim(),
    scopes: [...new Set(input.scopes.filter(isScope))],
    municipality: input.municipality ?? null,
    expiresAt: input.expiresAt ?? null,
  };
}

function faultsOf(input: NewApiKey, now: Date): Fault[] {
  const fault = (name: string, message: string): Fault => ({ in: 'body', name, message });
  const unknown = input.scopes.filter((scope) => !isScope(scope));
  const faults: (Fault | false)[] = [
    (!input.name.trim() || input.name.length > MAX_NAME_LENGTH) &&
      fault('name', `The name must have 1 to ${MAX_NAME_LENGTH} characters.`),
    input.scopes.length === 0 && fault('scopes', `Give at least one scope of: ${SCOPES.join(', ')}.`),
    unknown.length > 0 &&
      fault('scopes', `Unknown scope ${unknown.join(', ')}; choose from: ${SCOPES.join(', ')}.`),
    input.municipality !== undefined &&
      !/^GM\d{4}$/.test(input.municipality) &&
      fault('municipality', 'The municipality must be a CBS code such as GM0014.'),
    // A date that cannot be read compares as false, so it is refused here too.
    input.expiresAt !== undefined &&
      !(input.expiresAt > now) &&
      fault('expiresAt', 'The expiry must lie in the future.'),
  ];
  return faults.filter((entry) => entry !== false);
}
