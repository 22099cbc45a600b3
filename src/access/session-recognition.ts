import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { SessionCookie } from './session-cookie.ts';
import { SessionService } from './session.service.ts';
import { type Session } from './session.ts';

/** Finds out whose session a request belongs to: once a request, for the rate limit, the guard and the handler alike. */
@Injectable()
export class SessionRecognition {
  private readonly known = new WeakMap<FastifyRequest, Promise<Session | null>>();

  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionService,
  ) {}

  /** Null when nobody is signed in. */
  sessionOf(request: FastifyRequest): Promise<Session | null> {
    const found = this.known.get(request) ?? this.find(request);
    this.known.set(request, found);
    return found;
  }

  private async find(request: FastifyRequest): Promise<Session | null> {
    const token = this.cookie.read(request);
    return token ? this.sessions.find(token) : null;
  }
}
