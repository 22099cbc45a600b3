import { DomainError, type Fault } from '../../../common/errors.ts';
import { MAX_DESCRIPTIONS } from '../../../discovery/firm-lookup.ts';
import { type FirmDescription } from '../../../matching/lookup/firm-description.ts';
import { type FormPlace, isObject, type JsonObject, unknownMembers } from './json-text.ts';
import { QUERY_PROPERTIES, queryProperty } from './reconcile-properties.ts';

/** One query of a batch, checked. */
export interface ReconcileQuery {
  /** Its name in the batch. */
  key: string;
  /** The text itself: a name, or an id or KvK number of a supplier. */
  text: string;
  properties: FirmDescription;
  limit: number;
}

/** Candidates a query without `limit`, and the most that there are whatever it says. */
const DEFAULT_LIMIT = 5;
const MAX_LIMIT = 25;

const MAX_PROPERTIES = 20;
const MEMBERS = ['query', 'type', 'limit', 'properties', 'type_strict'];

/**
 * Reads a batch of queries. Nothing is ignored but `type`, for there is one only.
 * @throws DomainError `too-large` for more than {@link MAX_DESCRIPTIONS} queries, `invalid-input` with all faults at once
 */
export function readQueries(batch: JsonObject, place: FormPlace): ReconcileQuery[] {
  const entries = Object.entries(batch);
  if (entries.length > MAX_DESCRIPTIONS) throw tooMany(entries.length, place);
  const faults: Fault[] = [];
  const queries = entries.map(([key, query]) => readQuery(key, query, place, faults));
  if (faults.length > 0)
    throw new DomainError('invalid-input', 'Some of these queries are not right. See errors.', faults);
  return queries;
}

function tooMany(count: number, place: FormPlace): DomainError {
  const message = `holds ${count} queries: send at most ${MAX_DESCRIPTIONS} at a time (batchSize in the manifest)`;
  return new DomainError('too-large', `This batch ${message}.`, [{ in: place, name: 'queries', message }]);
}

function readQuery(key: string, query: unknown, place: FormPlace, faults: Fault[]): ReconcileQuery {
  const at = { in: place, name: `queries.${key}` };
  const read: ReconcileQuery = { key, text: '', properties: {}, limit: DEFAULT_LIMIT };
  const wrong = (member: string, message: string): void => {
    faults.push({ in: place, name: `${at.name}${member}`, message });
  };
  if (!isObject(query)) {
    wrong('', 'must be a JSON object');
    return read;
  }
  faults.push(...unknownMembers(query, MEMBERS, at));
  if (query['query'] === undefined || typeof query['query'] === 'string')
    read.text = (query['query'] ?? '').trim();
  else wrong('.query', 'must be a text');
  if (query['limit'] !== undefined) {
    if (isPositiveInteger(query['limit'])) read.limit = Math.min(query['limit'], MAX_LIMIT);
    else wrong('.limit', 'must be a whole number from 1 on');
  }
  if (!isTypes(query['type'])) wrong('.type', 'must be the id of a type, or a list of them');
  if (!['any', 'should', 'all', undefined].includes(query['type_strict'] as string | undefined))
    wrong('.type_strict', 'must be any, should or all');
  if (query['properties'] !== undefined) read.properties = readProperties(query['properties'], wrong);
  if (query['query'] === undefined && query['properties'] === undefined)
    wrong('', 'needs a query, properties, or both');
  return read;
}

function isPositiveInteger(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

function isTypes(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'string') return true;
  return Array.isArray(value) && value.every((type) => typeof type === 'string');
}

type Wrong = (member: string, message: string) => void;

function readProperties(properties: unknown, wrong: Wrong): FirmDescription {
  const description: FirmDescription = {};
  if (!Array.isArray(properties) || properties.length > MAX_PROPERTIES) {
    wrong('.properties', `must be a list of at most ${MAX_PROPERTIES} properties`);
    return description;
  }
  properties.forEach((property: unknown, index) => {
    const at = `.properties.${index}`;
    if (!isObject(property) || typeof property['pid'] !== 'string') {
      wrong(at, 'must be an object with pid, the id of a property, and v, its value');
      return;
    }
    const field = queryProperty(property['pid']);
    const text = textOf(property['v']);
    if (!field) wrong(`${at}.pid`, `is no property of a supplier; known are: ${KNOWN}`);
    else if (text === null)
      wrong(`${at}.v`, 'must be a text, a number, a boolean, an entity, or a list of these');
    // Of several columns for one property the first that says something counts.
    else if (text !== '') description[field] ??= text;
  });
  return description;
}

const KNOWN = QUERY_PROPERTIES.map(({ id }) => id).join(', ');

/** The value of a property as text; of several the first that says something. Null for what is no value. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const texts = value.map(textOf);
    return texts.includes(null) ? null : (texts.find((text) => text !== '') ?? '');
  }
  if (!isObject(value) || typeof value['id'] !== 'string') return null;
  return typeof value['name'] === 'string' ? value['name'] : value['id'];
}
