import { DomainError, type Fault } from '../../../common/errors.ts';
import { invalidBody } from '../../../platform/http/body/read-body.ts';
import { invalidQuery } from '../../../platform/http/query/read-query.ts';

/** In the order in which a request is read. */
const PARTS: readonly Fault['in'][] = ['path', 'header', 'query', 'body', 'file'];
/** That are named in the sentence; all of them stand in `errors`. */
const MOST_NAMED = 10;

/** Refuses a request for everything that is wrong in its parts. Pure. */
export function invalidRequest(faults: readonly Fault[]): DomainError {
  const sorted = [...faults].sort((one, other) => PARTS.indexOf(one.in) - PARTS.indexOf(other.in));
  const [first] = sorted;
  if (first && sorted.length === 1) {
    // Of one thing the sentence itself can say what is wrong.
    if (first.in === 'header')
      return new DomainError('invalid-input', `${first.name} ${first.message}.`, sorted);
    if (first.name === 'body') return new DomainError('invalid-input', `The body ${first.message}.`, sorted);
  }
  const parts = new Set(sorted.map((fault) => fault.in));
  if (parts.size === 1 && parts.has('query')) return invalidQuery(sorted);
  if (parts.size === 1 && parts.has('body')) return invalidBody(sorted);
  const names = [...new Set(sorted.map((fault) => `${fault.name} (${fault.in})`))].slice(0, MOST_NAMED);
  return new DomainError(
    'invalid-input',
    `These parts of the request are not right: ${names.join(', ')}. See errors.`,
    sorted,
  );
}
