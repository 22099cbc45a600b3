import { validateSync } from 'class-validator';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { given, valueFaults } from '../value-faults.ts';
import { type QueryParamForm, queryParamsOf } from './query-param.decorator.ts';

/** A query class whose parameters depend on each other says here what is wrong between them. */
export interface ChecksTogether {
  faultsTogether(): Fault[];
}

type Read = { value: unknown } | { fault: string };

/** Text that PostgreSQL cannot hold (NUL) or that nobody types; a line break in a pasted request is fine. */
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]');

/**
 * Reads a query string into a class whose properties carry `@QueryParam`. Nothing is ignored: throws `invalid-input` with
 * every fault at once (unknown names, repeated single values, text that is no number, values out of bounds).
 */
export function readQuery<T extends object>(type: new () => T, raw: Readonly<Record<string, unknown>>): T {
  const query = new type();
  const faults = [...unknownNames(type, raw), ...assign(query, type, raw)];
  const wrongByForm = new Set(faults.map((fault) => fault.name));
  faults.push(...validationFaults(query).filter((fault) => !wrongByForm.has(fault.name)));
  if (checksTogether(query)) faults.push(...query.faultsTogether());
  if (faults.length > 0) throw invalidQuery(faults);
  return query;
}

export function invalidQuery(faults: readonly Fault[]): DomainError {
  const names = [...new Set(faults.map((fault) => fault.name))].join(', ');
  return new DomainError(
    'invalid-input',
    `These query parameters are not right: ${names}. See errors.`,
    faults,
  );
}

function unknownNames(type: new () => object, raw: object): Fault[] {
  const known = queryParamsOf(type);
  const hint = known.size > 0 ? `known are: ${[...known.keys()].join(', ')}` : 'this address takes none';
  return Object.keys(raw)
    .filter((name) => !known.has(name))
    .map((name) => queryFault(name, `is not a parameter of this address; ${hint}`));
}

/** Sets what could be read and returns what could not. */
function assign(query: object, type: new () => object, raw: Readonly<Record<string, unknown>>): Fault[] {
  const faults: Fault[] = [];
  for (const [name, form] of queryParamsOf(type)) {
    if (!Object.hasOwn(raw, name)) continue;
    const read = readParam(raw[name], form);
    if ('fault' in read) faults.push(queryFault(name, read.fault));
    else if (read.value !== undefined) Object.assign(query, { [name]: read.value });
  }
  return faults;
}

function readParam(raw: unknown, form: QueryParamForm): Read {
  const texts = (Array.isArray(raw) ? raw : [raw]).map(String);
  if (!form.list)
    return texts.length > 1 ? { fault: 'may be given once only' } : readText(texts[0] ?? '', form);
  const parts = form.list === 'commas' ? texts.flatMap((text) => text.split(',')) : texts;
  const reads = parts.map((part) => readText(part, form));
  const wrong = reads.find((read) => 'fault' in read);
  return wrong ?? { value: reads.map((read) => ('value' in read ? read.value : undefined)) };
}

function readText(text: string, form: QueryParamForm): Read {
  const trimmed = text.trim();
  if (!trimmed)
    return form.mayBeEmpty ? { value: undefined } : { fault: 'is empty: give a value or leave it out' };
  if (CONTROL.test(trimmed)) return { fault: 'holds a control character' };
  switch (form.kind) {
    case 'text':
      return { value: trimmed };
    case 'number':
      return readNumber(trimmed);
    case 'boolean':
      return trimmed === 'true' || trimmed === 'false'
        ? { value: trimmed === 'true' }
        : { fault: `must be true or false; ${given(trimmed)} was given` };
  }
}

function readNumber(text: string): Read {
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return { value: Number(text) };
  const isLong = /^-?\d+(\.\d+)?$/.test(text);
  const allowed = isLong
    ? 'must have at most 15 digits on each side of the point'
    : 'must be a number, such as 25 or 2.5';
  return { fault: `${allowed}; ${given(text)} was given` };
}

/** One fault a parameter: what is wrong with each of its values. */
function validationFaults(query: object): Fault[] {
  return validateSync(query, { forbidUnknownValues: false }).map((error) => {
    const messages = valueFaults([error]).map(({ message }) => message);
    return queryFault(error.property, [...new Set(messages)].join('; '));
  });
}

function checksTogether(query: object): query is ChecksTogether {
  return typeof (query as Partial<ChecksTogether>).faultsTogether === 'function';
}

/** A fault in one query parameter. */
export function queryFault(name: string, message: string): Fault {
  return { in: 'query', name, message };
}
