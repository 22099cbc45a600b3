import { DomainError, type Fault } from '../../../common/errors.ts';
import {
  isKeptAsGiven,
  LONGEST_RECORD,
  type PushedRecord,
  recordLine,
} from '../../../intake/record-lines.ts';
import { MOST_RECORDS } from '../../../matching/records/pushed-records.service.ts';
import { CheckingPipe } from '../../../platform/http/checking-pipe.ts';
import { unfitValues } from '../../../platform/http/body/unfit-values.ts';
import { given } from '../../../platform/http/value-faults.ts';
import {
  LONGEST_EXTERNAL_ID,
  LONGEST_TEXT,
  MOST_VALUES,
  RECORD_FIELDS,
  type RecordFieldKind,
} from './record-fields.ts';

type Fields = Record<string, unknown>;

/** What is said of one firm, without its number, which the address holds. */
export type RecordFields = Omit<PushedRecord, 'externalId'>;

/** `@Body(RecordPipe)`: the fields of one record. */
export class RecordPipe extends CheckingPipe<unknown, RecordFields> {
  transform(body: unknown): RecordFields {
    refuse([...unfitValues(body), ...fieldFaults(body, '', [])]);
    return body as RecordFields;
  }
}

/** `@Param('externalId', ExternalIdPipe)`: the number that a firm has at its source. */
export class ExternalIdPipe extends CheckingPipe<string, string> {
  transform(id: string): string {
    refuse(idFaults(id).map((message): Fault => ({ in: 'path', name: 'externalId', message })));
    return id;
  }
}

/** `@Body(RecordsPipe)`: `{"records": [...]}`. */
export class RecordsPipe extends CheckingPipe<unknown, PushedRecord[]> {
  transform(body: unknown): PushedRecord[] {
    return readRecords(body);
  }
}

/** One record, whole. @throws DomainError invalid-input when it is too long */
export function toRecord(externalId: string, fields: RecordFields): PushedRecord {
  const record = { ...fields, externalId } as PushedRecord;
  refuse(lengthFaults(record, 'body'));
  return record;
}

/** `{"records": [...]}`, each with its `externalId`. @throws DomainError invalid-input with every fault */
function readRecords(body: unknown): PushedRecord[] {
  if (!isObject(body))
    refuse([fault('body', `must be a JSON object, {"records": [...]}; ${given(body)} was given`)]);
  const { records, ...others } = body as Fields;
  const unknown = Object.keys(others).map((name) => fault(name, 'is not a field of this request'));
  if (!Array.isArray(records) || records.length === 0 || records.length > MOST_RECORDS)
    refuse([
      ...unknown,
      fault(
        'records',
        `must be a list of 1 to ${MOST_RECORDS} records; ${Array.isArray(records) ? `one of ${records.length}` : given(records)} was given`,
      ),
    ]);
  const list = records as unknown[];
  refuse([
    ...unknown,
    ...unfitValues(list, 'records'),
    ...list.flatMap(recordFaults),
    ...repeatedIds(list),
    ...list.flatMap((record, index) => lengthFaults(record, `records.${index}`)),
  ]);
  return list as PushedRecord[];
}

function recordFaults(record: unknown, index: number): Fault[] {
  const path = `records.${index}.`;
  const id = isObject(record) ? record['externalId'] : undefined;
  const ofId =
    typeof id === 'string' ? idFaults(id) : ['must be the number of the firm at the source, a text'];
  return [
    ...(isObject(record) ? ofId.map((message) => fault(`${path}externalId`, message)) : []),
    ...fieldFaults(record, path, ['externalId']),
  ];
}

/** Of two records of one firm nobody could say which one counts. */
function repeatedIds(records: readonly unknown[]): Fault[] {
  const first = new Map<unknown, number>();
  return records.flatMap((record, index) => {
    const id = isObject(record) ? record['externalId'] : undefined;
    if (id === undefined) return [];
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    const message = `is that of records.${before} too: send each firm once`;
    return before === undefined ? [] : [fault(`records.${index}.externalId`, message)];
  });
}

/** Every field may be as long as it may be, and the whole too long for a line of a file. */
function lengthFaults(record: unknown, name: string): Fault[] {
  if (!isObject(record)) return [];
  const { length } = recordLine(record);
  if (length <= LONGEST_RECORD) return [];
  return [
    fault(
      name,
      `has ${length} characters, of at most ${LONGEST_RECORD} that a record may have: shorten its texts`,
    ),
  ];
}

function idFaults(id: string): string[] {
  if (id.length > LONGEST_EXTERNAL_ID) return [`must have at most ${LONGEST_EXTERNAL_ID} characters`];
  if (isKeptAsGiven(id)) return [];
  return [
    'would not be kept as it is (empty, a dash, an account number, spaces around it): send another number',
  ];
}

const NOT_KNOWN = `is not a field of a record; known are: ${[...RECORD_FIELDS.keys()].join(', ')}`;

function fieldFaults(record: unknown, path: string, more: readonly string[]): Fault[] {
  if (!isObject(record)) return [fault(path.slice(0, -1) || 'body', 'must be a JSON object')];
  const faults = Object.entries(record).flatMap(([name, value]) => {
    if (more.includes(name)) return [];
    const kind = RECORD_FIELDS.get(name);
    const asked = kind && valueFault(kind, value);
    const message = kind ? asked && `${asked}; ${given(value)} was given` : NOT_KNOWN;
    return message ? [fault(path + name, message)] : [];
  });
  return typeof record['name'] === 'string' && record['name'].trim() !== ''
    ? faults
    : [
        ...faults.filter(({ name }) => name !== `${path}name`),
        fault(`${path}name`, 'is missing: the name of the firm'),
      ];
}

function valueFault(kind: RecordFieldKind, value: unknown): string | null {
  if (value === null) return null;
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : 'must be true, false or null';
    case 'text':
      return isText(value) ? null : `must be a text of at most ${LONGEST_TEXT} characters, a number or null`;
    case 'list':
      return isText(value) || (Array.isArray(value) && value.length <= MOST_VALUES && value.every(isText))
        ? null
        : `must be a list of at most ${MOST_VALUES} texts, a text or null`;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= LONGEST_TEXT : Number.isFinite(value);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const names = [...new Set(faults.map(({ name }) => name))].slice(0, 10).join(', ');
  throw new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
}
