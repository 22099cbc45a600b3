import { HttpException } from '@nestjs/common';

import { DomainError, type DomainErrorKind, type Fault } from '../../common/errors.ts';
import { isDatabaseGone } from '../database/database-gone.ts';
import { isStorageFull } from '../database/storage-full.ts';

/** RFC 9457 problem details. `instance` names this one request, so that a report about it can be found in the log. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  instance: string;
  /** Every fault in what was sent, when that is what was wrong. */
  errors?: readonly Fault[];
}

/** The one place where our own errors meet HTTP; a kind that is missing here does not compile. */
export const STATUS_OF: Record<DomainErrorKind, number> = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  'too-many-requests': 429,
  unavailable: 503,
};

/** What errors of the server itself (router, body parser) say: its own texts may repeat what was sent. */
const TEXTS: Record<number, { title: string; detail: string }> = {
  400: {
    title: 'Bad Request',
    detail: 'The request could not be read: check its address, headers and body.',
  },
  401: { title: 'Unauthorized', detail: 'A valid API key is needed, in the header X-Api-Key.' },
  403: { title: 'Forbidden', detail: 'You may not do this.' },
  404: { title: 'Not Found', detail: 'There is nothing at this address for this method.' },
  405: {
    title: 'Method Not Allowed',
    detail: 'This address does not know this method: it knows those in Allow.',
  },
  408: { title: 'Request Timeout', detail: 'The request took too long to arrive.' },
  409: { title: 'Conflict', detail: 'This cannot be done in the present state.' },
  412: {
    title: 'Precondition Failed',
    detail: 'It was changed since you read it: read it again, and decide anew.',
  },
  413: { title: 'Content Too Large', detail: 'What was sent is larger than is accepted here.' },
  414: { title: 'URI Too Long', detail: 'The address is longer than is accepted here.' },
  415: {
    title: 'Unsupported Media Type',
    detail:
      'The Content-Type or Content-Encoding of this request is not accepted here: send JSON as application/json, a file as ' +
      'multipart/form-data, text/csv or application/x-ndjson, and nothing compressed.',
  },
  417: { title: 'Expectation Failed', detail: 'Of the header Expect only 100-continue is known here.' },
  429: { title: 'Too Many Requests', detail: 'Too many requests: wait as long as Retry-After says.' },
  431: {
    title: 'Request Header Fields Too Large',
    detail: 'The headers or the address are longer than is accepted here.',
  },
  500: { title: 'Internal Server Error', detail: 'Something went wrong on our side. It has been logged.' },
  503: {
    title: 'Service Unavailable',
    detail: 'This service does not answer for the moment. Try again later.',
  },
  507: {
    title: 'Insufficient Storage',
    detail:
      'The disk of the register is full: nothing of what you sent was kept. Try again when there is room.',
  },
};

/**
 * What to answer to an error: for our own ones what they say, for all others only what their status means.
 * @param bodyLimit largest body that the address takes, bytes
 */
export function problemFor(error: unknown, requestId: string, bodyLimit?: number): Problem {
  const status = statusOf(error);
  const text = textOf(status);
  const own = error instanceof DomainError ? error : null;
  return {
    type: 'about:blank',
    title: text.title,
    status,
    detail: own?.message ?? (isBodyTooLarge(error) && bodyLimit ? tooLarge(bodyLimit) : text.detail),
    instance: `urn:uuid:${requestId}`,
    ...(own && own.faults.length > 0 ? { errors: own.faults } : {}),
  };
}

/**
 * The body of an answer, as bytes: Fastify would put a charset behind a type that has none. What was sent may stand in it, so no `<`
 * does: a reader who takes it for a page by mistake finds no tag there. JSON says the same by its number.
 */
export function problemBody(problem: Problem): Buffer {
  return Buffer.from(JSON.stringify(problem).replaceAll('<', String.raw`\u003c`));
}

function statusOf(error: unknown): number {
  if (isDatabaseGone(error)) return 503;
  if (isStorageFull(error)) return 507;
  if (error instanceof DomainError) return STATUS_OF[error.kind];
  if (error instanceof HttpException) return error.getStatus();
  const status = statusCodeOf(error);
  // The multipart plugin says 406 for a body of the wrong type; that status is about what the caller accepts.
  if (status === 406) return 415;
  return status >= 400 && status < 500 ? status : 500;
}

/** Of the server's own body parsers, which Nest turns into an exception of its own. */
function isBodyTooLarge(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 413;
}

function tooLarge(bodyLimit: number): string {
  return (
    `The body is larger than ${bodyLimit} bytes, the most that this address takes: send less at once. ` +
    'A file goes to POST /v1/imports as a form, or by itself as text/csv or application/x-ndjson.'
  );
}

function statusCodeOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function textOf(status: number): { title: string; detail: string } {
  const fallback =
    status < 500 ? { title: 'Request Refused', detail: 'The request was refused.' } : TEXTS[500];
  return TEXTS[status] ?? fallback ?? { title: 'Error', detail: 'Something went wrong.' };
}
