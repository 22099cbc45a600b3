import { DomainError, type Fault } from '../../../common/errors.ts';
import { extensionProperty, EXTENSION_PROPERTIES } from './extension-properties.ts';
import { type FormPlace, isObject, type JsonObject, unknownMembers } from './json-text.ts';

/** Values that somebody wants of some suppliers, checked. */
export interface ExtensionQuery {
  ids: string[];
  /** Ids of properties. */
  properties: string[];
}

/** Suppliers of which one request may ask; OpenRefine asks for ten at a time. */
export const MAX_EXTENDED = 200;

/**
 * Reads a data extension query. Any text is an id here: one of which nothing is known has no values.
 * @throws DomainError `too-large` for more than {@link MAX_EXTENDED} ids, `invalid-input` with all faults at once
 */
export function readExtension(query: JsonObject, place: FormPlace): ExtensionQuery {
  const faults: Fault[] = unknownMembers(query, ['ids', 'properties'], { in: place, name: 'extend' });
  const { ids, properties } = query;
  if (!isTexts(ids))
    faults.push({ in: place, name: 'extend.ids', message: 'must be a list of ids of suppliers' });
  else if (ids.length > MAX_EXTENDED) throw tooMany(ids.length, place);
  const wanted = readProperties(properties, place, faults);
  if (faults.length > 0)
    throw new DomainError('invalid-input', 'This data extension query is not right. See errors.', faults);
  return { ids: isTexts(ids) ? ids : [], properties: wanted };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function tooMany(count: number, place: FormPlace): DomainError {
  const message = `holds ${count} ids: ask for at most ${MAX_EXTENDED} at a time`;
  return new DomainError('too-large', `This data extension query ${message}.`, [
    { in: place, name: 'extend.ids', message },
  ]);
}

const KNOWN = EXTENSION_PROPERTIES.map(({ id }) => id).join(', ');

function readProperties(properties: unknown, place: FormPlace, faults: Fault[]): string[] {
  const at = 'extend.properties';
  if (!Array.isArray(properties)) {
    faults.push({ in: place, name: at, message: 'must be a list of properties, each an object with its id' });
    return [];
  }
  const ids = properties.flatMap((property: unknown, index): string[] => {
    // There are no settings to choose from; clients send an empty object all the same.
    const id = isObject(property) ? property['id'] : undefined;
    if (typeof id === 'string' && extensionProperty(id)) return [id];
    const message = `is no property of a supplier; known are: ${KNOWN}`;
    faults.push({ in: place, name: `${at}.${index}.id`, message });
    return [];
  });
  return [...new Set(ids)];
}
