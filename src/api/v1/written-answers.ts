import { Injectable } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { HttpExtension } from '../../platform/http/http-extension.ts';

/** Goes with the answer that it is of. */
const written = new WeakMap<object, string>();

/** The JSON of an answer that is about to be sent, for an entity tag. A page of a search is too long to be written twice. */
export function writeAnswer(answer: object): string {
  const text = JSON.stringify(answer);
  // A text is sent as it is, and not as JSON.
  if (typeof answer === 'object') written.set(answer, text);
  return text;
}

/** Sends what was written for its tag as it was written. */
@Injectable()
export class WrittenAnswers extends HttpExtension {
  override extend(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .setReplySerializer((answer) => written.get(answer as object) ?? JSON.stringify(answer));
  }
}
