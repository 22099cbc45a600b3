import { DomainError, type Fault } from '../../../common/errors.ts';
import { invalidBody } from '../../../platform/http/body/read-body.ts';
import { type FormPlace, isObject, readJsonText, unknownMembers } from './json-text.ts';
import { type ExtensionQuery, readExtension } from './read-extension.ts';
import { type ReconcileQuery, readQueries } from './read-queries.ts';
import { type ReconcileParams } from './reconcile-query.ts';

/** What a client of the reconciliation API wants. */
export type ReconcileRequest =
  | { kind: 'manifest' }
  | { kind: 'queries'; queries: ReconcileQuery[] }
  | { kind: 'extend'; extension: ExtensionQuery };

/** The request of an address; without parameters it is for the manifest. @throws DomainError as {@link readQueries} */
export function readReconcileParams(params: ReconcileParams): ReconcileRequest {
  return readRequest({ ...params }, 'query') ?? { kind: 'manifest' };
}

/** The request of a form. @throws DomainError as {@link readQueries} */
export function readReconcileForm(form: unknown): ReconcileRequest {
  const fields = isObject(form) ? form : {};
  const unknown = unknownMembers(fields, ['queries', 'extend'], { in: 'body', name: '' });
  if (unknown.length > 0) throw invalidBody([...unknown, ...faultsOfRequest(fields)]);
  const request = readRequest(fields, 'body');
  if (request) return request;
  const message = 'is missing: send a form (application/x-www-form-urlencoded) with queries or extend';
  throw new DomainError('invalid-input', 'The form holds no question.', [
    { in: 'body', name: 'queries', message },
  ]);
}

/** What is wrong besides fields that nobody knows. */
function faultsOfRequest(fields: Record<string, unknown>): readonly Fault[] {
  try {
    readRequest(fields, 'body');
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'invalid-input') return error.faults;
    throw error;
  }
}

/** Null when nothing is asked. */
function readRequest(fields: Record<string, unknown>, place: FormPlace): ReconcileRequest | null {
  const { queries, extend } = fields;
  if (queries !== undefined && extend !== undefined)
    throw refused(place, 'extend', 'cannot be sent beside queries');
  if (queries !== undefined)
    return { kind: 'queries', queries: readQueries(jsonOf(queries, place, 'queries'), place) };
  if (extend !== undefined)
    return { kind: 'extend', extension: readExtension(jsonOf(extend, place, 'extend'), place) };
  return null;
}

function jsonOf(value: unknown, place: FormPlace, name: string): Record<string, unknown> {
  const read = readJsonText(value);
  if ('fault' in read) throw refused(place, name, read.fault);
  return read.object;
}

function refused(place: FormPlace, name: string, message: string): DomainError {
  return new DomainError('invalid-input', `This field is not right: ${name}. See errors.`, [
    { in: place, name, message },
  ]);
}
