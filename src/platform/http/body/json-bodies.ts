import { isUtf8 } from 'node:buffer';

import { Injectable, type PipeTransform } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type RawServerDefault } from 'fastify';

import { DomainError } from '../../../common/errors.ts';

/** A body that is no JSON, until it is known who sends it, and what else is wrong with the request. */
export class UnreadableBody {
  constructor(readonly error: DomainError) {}
}

/**
 * Reads JSON bodies as the server would, but says what is wrong with one that is no JSON and where: a program that makes its JSON
 * by hand finds its comma. What is unreadable is handed on as an {@link UnreadableBody}, which {@link ReadableBodyPipe} refuses.
 * An empty body is none: some programs name a type of what they do not send. One in another encoding, whatever the request calls it,
 * is refused: read as UTF-8, each letter with an accent would be lost, and kept so.
 * @param bodyLimit largest body, bytes
 */
export function readJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const read = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit }, (request, body, done) => {
    const text = body.toString('utf8');
    if (!isUtf8(body)) done(null, new UnreadableBody(inAnotherEncoding()));
    else if (text.trim() === '') done(null, undefined);
    else
      void read(request, text, (error, value) => {
        done(null, error ? new UnreadableBody(unreadableJson(text)) : value);
      });
  });
}

/** Before every `@Body()`: keeps an unreadable body from the handler. */
@Injectable()
export class ReadableBodyPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown): unknown {
    if (value instanceof UnreadableBody) throw value.error;
    return value;
  }
}

/** Why a text is no JSON that we take; pure. */
export function unreadableJson(text: string): DomainError {
  return unreadable(`is no JSON that can be read: ${whatIsWrong(text)}`);
}

function inAnotherEncoding(): DomainError {
  return unreadable('is not UTF-8, as JSON is: encode it so, whatever charset Content-Type names');
}

function unreadable(message: string): DomainError {
  return new DomainError('invalid-input', `The body ${message}.`, [{ in: 'body', name: 'body', message }]);
}

/** As the JSON parser says it, which may repeat some characters of what was sent to whoever sent it. */
function whatIsWrong(text: string): string {
  try {
    JSON.parse(text);
    return 'it has a field named __proto__ or constructor.prototype; leave that out';
  } catch (error) {
    return error instanceof Error ? error.message : 'it makes no sense';
  }
}
