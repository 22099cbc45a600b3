import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type RawServerDefault } from 'fastify';

import { DomainError } from '../../../common/errors.ts';

/**
 * Reads JSON bodies as the server would, but says what is wrong with one that is no JSON and where: a program that makes its JSON
 * by hand finds its comma.
 * @param bodyLimit largest body, bytes
 */
export function readJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const read = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit }, (request, body, done) => {
    const text = body.toString('utf8');
    void read(request, text, (error, value) => {
      done(error ? unreadableJson(text) : null, value);
    });
  });
}

/** Why a text is no JSON that we take; pure. */
export function unreadableJson(text: string): DomainError {
  const message = `is no JSON that can be read: ${whatIsWrong(text)}`;
  return new DomainError('invalid-input', `The body ${message}.`, [{ in: 'body', name: 'body', message }]);
}

/** As the JSON parser says it, which may repeat some characters of what was sent to whoever sent it. */
function whatIsWrong(text: string): string {
  if (text.trim() === '') return 'it is empty; send at least {}';
  try {
    JSON.parse(text);
    return 'it has a field named __proto__ or constructor.prototype; leave that out';
  } catch (error) {
    return error instanceof Error ? error.message : 'it makes no sense';
  }
}
