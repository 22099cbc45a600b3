import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { DomainError } from '../common/errors.ts';
import { RequestCallers } from '../platform/http/request-callers.ts';
import { ApiKeyService } from './api-key.service.ts';
import { type Caller, PUBLIC_CALLER } from './caller.ts';
import { SessionRecognition } from './session-recognition.ts';

/** Finds out who sent a request: once a request, for the rate limit, the guard and the handler alike. */
@Injectable()
export class CallerRecognition extends RequestCallers {
  private readonly known = new WeakMap<FastifyRequest, Promise<Caller | null>>();

  constructor(
    private readonly apiKeys: ApiKeyService,
    private readonly sessions: SessionRecognition,
  ) {
    super();
  }

  override async keyOf(request: FastifyRequest): Promise<string | null> {
    const caller = await this.recognise(request);
    return caller?.kind === 'api-key' ? caller.id : null;
  }

  override async isSignedIn(request: FastifyRequest): Promise<boolean> {
    return (await this.sessions.sessionOf(request)) !== null;
  }

  /** Throws `unauthenticated` for a key that is not good, also where none is needed: its owner should know. */
  async callerOf(request: FastifyRequest): Promise<Caller> {
    const caller = await this.recognise(request);
    if (!caller && isKeyElsewhere(request)) throw keyElsewhere();
    if (!caller) {
      throw new DomainError('unauthenticated', 'The API key in X-Api-Key is unknown, expired or revoked.', [
        { in: 'header', name: 'X-Api-Key', message: 'is not a key that is valid now' },
      ]);
    }
    return caller;
  }

  private recognise(request: FastifyRequest): Promise<Caller | null> {
    const found = this.known.get(request) ?? this.authenticate(request);
    this.known.set(request, found);
    return found;
  }

  private async authenticate(request: FastifyRequest): Promise<Caller | null> {
    const key = request.headers['x-api-key'];
    if (key === undefined) return isKeyElsewhere(request) ? null : PUBLIC_CALLER;
    return typeof key === 'string' ? this.apiKeys.authenticate(key) : null;
  }
}

/** A program that sends its key as a bearer token would take what the public may see for all that it may see. */
function isKeyElsewhere({ headers, url }: FastifyRequest): boolean {
  const bears = /^bearer\b/i.test(headers.authorization ?? '');
  return headers['x-api-key'] === undefined && bears && url.startsWith('/v1/');
}

function keyElsewhere(): DomainError {
  const message = 'is not read here: send the API key in the header X-Api-Key';
  return new DomainError('unauthenticated', `Authorization ${message}.`, [
    { in: 'header', name: 'Authorization', message },
  ]);
}
