import { type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { CheckingPipe } from '../../../platform/http/checking-pipe.ts';
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

/** Forms and files are read without a {@link CheckingPipe}. */
function readsJson(context: ExecutionContext): boolean {
  return argumentsOf(context).some(({ type, pipes }) => type === BODY_ARGUMENT && pipes.some(isChecking));
}

const isChecking = (pipe: unknown): boolean =>
  pipe instanceof CheckingPipe || (typeof pipe === 'function' && pipe.prototype instanceof CheckingPipe);

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}
