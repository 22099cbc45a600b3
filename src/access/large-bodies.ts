import { Injectable } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { DomainError } from '../common/errors.ts';
import { HttpExtension } from '../platform/http/http-extension.ts';
import { CallerRecognition } from './caller-recognition.ts';

/** Reads a body that is larger than usual only for who has a good key: the guard comes after the body, too late for that. */
@Injectable()
export class LargeBodies extends HttpExtension {
  constructor(private readonly recognition: CallerRecognition) {
    super();
  }

  override extend(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('preParsing', async (request, _reply, payload) => {
        if (request.routeOptions.config.largestBody === undefined) return payload;
        const caller = await this.recognition.callerOf(request);
        if (caller.kind === 'api-key') return payload;
        throw new DomainError('unauthenticated', 'Send an API key in the header X-Api-Key.');
      });
  }
}
