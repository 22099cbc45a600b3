import { type Fault } from '../../../common/errors.ts';

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where what is read came from. */
export type FormPlace = 'query' | 'body';

/** Reads a form field that holds a JSON object, as the standard wants it. */
export function readJsonText(value: unknown): { object: JsonObject } | { fault: string } {
  if (Array.isArray(value)) return { fault: 'may be given once only' };
  if (typeof value !== 'string') return { fault: 'must be a text that holds a JSON object' };
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? { object: parsed } : { fault: 'must hold a JSON object' };
  } catch {
    return { fault: 'is no valid JSON' };
  }
}

/** The names of an object that are not among those that are known. @param at its name; empty for the form itself */
export function unknownMembers(
  object: JsonObject,
  known: readonly string[],
  at: Omit<Fault, 'message'>,
): Fault[] {
  return Object.keys(object)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      in: at.in,
      name: at.name ? `${at.name}.${name}` : name,
      message: `is not known here; known are: ${known.join(', ')}`,
    }));
}
