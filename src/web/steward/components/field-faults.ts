import { type Fault } from '../../../common/errors.ts';
import { type FormFault } from './fault-list.tsx';

/**
 * Faults of a request as the form that made it tells them: one a field, in the words of the page where it has them.
 * @param prefix of the ids of the form's fields
 */
export function fieldFaults(
  faults: readonly Fault[],
  texts: Readonly<Record<string, string>>,
  prefix: string,
): FormFault[] {
  const first = new Map(faults.map((fault) => [fault.name, fault]));
  return [...first.values()].map(({ name, message }) => ({
    field: `${prefix}${name}`,
    text: texts[name] ?? `${name}: ${message}`,
  }));
}

/** The texts of a form that hold something, trimmed, by name. */
export function filledIn(
  body: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = body[name];
      const text = typeof value === 'string' ? value.trim() : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}
