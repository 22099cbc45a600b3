import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { given, valueFaults } from '../value-faults.ts';
import { unfitValues } from './unfit-values.ts';

/** A body as far as it could be read. */
export interface ReadBody<T> {
  /** Without the fields that are wrong. */
  body: T;
  faults: readonly Fault[];
}

/**
 * Reads a JSON object by the class-validator rules of a class, and tells every fault instead of throwing them: whoever knows more
 * about the fields that are right tells that in the same answer. Fields that the class does not know are faults.
 * @throws DomainError `invalid-input` for what is no JSON object, and for values that no program of ours can take
 */
export function readBody<T extends object>(type: new () => T, raw: unknown): ReadBody<T> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new DomainError('invalid-input', 'The body must be a JSON object.', [NO_OBJECT]);
  const unfit = unfitValues(raw);
  if (unfit.length > 0) throw invalidBody(unfit);
  const body = plainToInstance(type, raw);
  const errors = validateSync(body, { whitelist: true, forbidNonWhitelisted: true });
  const faults = valueFaults(errors).map(({ path, message }): Fault => ({ in: 'body', name: path, message }));
  for (const error of errors) leaveOut(body, error);
  return { body, faults: withFaults(faults, listsInLists(body)) };
}

/**
 * Takes lists out of lists, which no body of ours has, and tells them: class-validator looks into them for objects, and is content when
 * it finds none.
 */
function listsInLists(part: object, path = ''): Fault[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]): Fault[] => {
    if (typeof value !== 'object' || value === null) return [];
    const way = path + name;
    if (!Array.isArray(part) || !Array.isArray(value)) return listsInLists(value, `${way}.`);
    Reflect.deleteProperty(part, name);
    return [{ in: 'body', name: way, message: `must be an object; ${given(value)} was given` }];
  });
}

const NO_OBJECT: Fault = { in: 'body', name: 'body', message: 'must be a JSON object; send at least {}' };

/** @param more what else is wrong: of a field that was told of already, nothing more is said */
export function withFaults(faults: readonly Fault[], more: readonly Fault[]): Fault[] {
  const told = faults.map(({ name }) => name);
  const isTold = (name: string) => told.some((one) => name === one || name.startsWith(`${one}.`));
  return [...faults, ...more.filter(({ name }) => !isTold(name))];
}

export function invalidBody(faults: readonly Fault[]): DomainError {
  const names = [...new Set(faults.map(({ name }) => name))].join(', ');
  return new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
}

/** Takes what is wrong out of an object, down to the field itself. */
function leaveOut(part: object, { property, children = [], constraints }: ValidationError): void {
  const value: unknown = Reflect.get(part, property);
  const inside = !constraints && typeof value === 'object' && value !== null;
  if (inside) for (const child of children) leaveOut(value, child);
  else Reflect.deleteProperty(part, property);
}
