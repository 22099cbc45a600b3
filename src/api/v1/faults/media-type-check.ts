import { type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { pipesOf } from './argument-faults.ts';
import { argumentsOf, BODY_ARGUMENT } from './handler-arguments.ts';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];

/**
 * Refuses a body of another kind than the operation reads, before anything is said of its fields: what curl sends as a form unless it
 * is told otherwise would be one field of a strange name. And what is compressed, which nothing here unfolds.
 * @throws UnsupportedMediaTypeException
 */
export function requireMediaType(context: ExecutionContext): void {
  const { method, headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!WITH_BODY.includes(method) || body === undefined || body === null) return;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new UnsupportedMediaTypeException();
  if (readsJson(context) && !isJson(headers['content-type'])) throw new UnsupportedMediaTypeException();
}

/** Files are read without a CheckingPipe, and forms with one that says so. */
function readsJson(context: ExecutionContext): boolean {
  return argumentsOf(context).some(
    (argument) => argument.type === BODY_ARGUMENT && pipesOf(argument).some((pipe) => pipe.readsJson),
  );
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}
