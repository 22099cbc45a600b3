import { applyDecorators } from '@nestjs/common';
import {
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  type ApiResponseOptions,
  ApiSecurity,
} from '@nestjs/swagger';

import { type Scope } from '../../../access/scope.ts';
import { HeedsIfMatch } from '../faults/if-match-check.ts';
import { PROBLEMS } from './problem-schemas.ts';
import { ref } from './schema.ts';

/** Name of the security scheme in the document. */
export const API_KEY_SCHEME = 'apiKey';

/** One good answer of an operation. */
export interface Answer {
  description: string;
  /** Name of a schema in the document; without one the answer has no body. */
  schema?: string;
  contentType?: string;
  example?: unknown;
  /** Name and meaning of headers beside `API-Version`. */
  headers?: Record<string, string>;
}

/** All that the API document says of one operation beyond its parameters. */
export interface Operation {
  id: string;
  summary: string;
  description?: string;
  /** The scope that a key must hold; without one the operation is open to all. */
  scope?: Scope;
  /** Whose id the address holds. */
  idOf?: string;
  /** The operation that reads what this one changes: with `If-Match` the caller says which state of it they read. */
  changes?: string;
  /** That they must say so. */
  onlyWhatWasSeen?: boolean;
  answers: Record<number, Answer>;
  /** Statuses of its problems, other than those that every operation can have. */
  problems: number[];
}

/** Problems that no operation is safe from. */
const ALWAYS = [400, 401, 429, 500, 503];

/** Puts an operation in the API document. */
export function describe(operation: Operation): MethodDecorator {
  const problems = [
    ...ALWAYS,
    ...(operation.scope ? [403] : []),
    ...(operation.changes ? [412] : []),
    ...operation.problems,
  ];
  const description = [operation.description, operation.scope && `Needs the scope \`${operation.scope}\`.`];
  return applyDecorators(
    ApiOperation({
      operationId: operation.id,
      summary: operation.summary,
      description: description.filter(Boolean).join('\n\n') || operation.summary,
    }),
    ...(operation.idOf ? [idParam(operation.idOf)] : []),
    ...(operation.changes ? [heedsIfMatch(operation.changes, operation.onlyWhatWasSeen ?? false)] : []),
    // An empty requirement beside it: a key may be sent, and then more may be seen, but none is needed.
    // Programs read the scope here: in `security` the linter of the Dutch API Design Rules takes none for a key.
    ...(operation.scope ? [ApiExtension('x-scope', operation.scope)] : []),
    ...(operation.scope ? [ApiSecurity(API_KEY_SCHEME)] : [ApiSecurity({}), ApiSecurity(API_KEY_SCHEME)]),
    ...Object.entries(operation.answers).map(([status, answer]) =>
      ApiResponse(goodResponse(Number(status), answer)),
    ),
    ...[...new Set(problems)].map((status) => ApiResponse({ status, ...problemAnswer(status) })),
  );
}

function heedsIfMatch(reading: string, required: boolean): MethodDecorator {
  return applyDecorators(
    HeedsIfMatch(required ? 'must be sent' : 'may be sent'),
    ApiHeader({
      name: 'If-Match',
      required,
      description: `The \`ETag\` that \`${reading}\` answered: 412, and nothing is changed, when it has been changed since.`,
      schema: { type: 'string', example: '*' },
    }),
  );
}

function idParam(whose: string): MethodDecorator {
  return ApiParam({
    name: 'id',
    description: `Id of the ${whose}.`,
    schema: { type: 'string', format: 'uuid', example: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11' },
  });
}

/** What is no text has no example, for none can stand in a document of text. */
const BINARY = { type: 'string', format: 'binary' };

function isText(contentType = 'text/plain'): boolean {
  return /^text\/|json$/.test(contentType);
}

function goodResponse(status: number, answer: Answer): ApiResponseOptions {
  const body = {
    schema: answer.schema ? ref(answer.schema) : isText(answer.contentType) ? { type: 'string' } : BINARY,
    ...(answer.example === undefined ? {} : { example: answer.example }),
  };
  const contentType = answer.contentType ?? (answer.schema ? 'application/json' : undefined);
  return {
    status,
    description: answer.description,
    headers: headers({ 'API-Version': 'Version of this interface.', ...answer.headers }),
    ...(contentType ? { content: { [contentType]: body } } : {}),
  } as ApiResponseOptions;
}

/** The last two are on every answer that is counted. */
const LIMIT_HEADERS = {
  'Retry-After': 'Seconds to wait.',
  'RateLimit-Policy': 'How many requests (`q`) there may be in so many seconds (`w`).',
  RateLimit: 'How many more there may be (`r`), until so many seconds have passed (`t`).',
};

/** How a problem stands in the API document. */
export function problemAnswer(status: number): object {
  const problem = PROBLEMS[status];
  if (!problem) throw new Error(`Say in problem-schemas.ts what ${status} means.`);
  const { when, title, detail, errors } = problem;
  const instance = 'urn:uuid:7f9c2a52-0d5b-4a6e-8a4e-1f6a3e9d2b10';
  const example = { type: 'about:blank', title, status, detail, instance, ...(errors ? { errors } : {}) };
  return {
    description: when,
    headers: headers({
      'API-Version': 'Version of this interface.',
      ...(status === 429 ? LIMIT_HEADERS : {}),
    }),
    content: { 'application/problem+json': { schema: ref('Problem'), example } },
  };
}

function headers(descriptions: Record<string, string>): Record<string, unknown> {
  const entries = Object.entries(descriptions);
  return Object.fromEntries(
    entries.map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );
}
