import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { SessionCookie } from '../../access/session-cookie.ts';
import { SessionRecognition } from '../../access/session-recognition.ts';
import { SessionService } from '../../access/session.service.ts';

/** Hands a browser the session that was opened for it. */
@Injectable()
export class NewSessions {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly recognition: SessionRecognition,
    private readonly sessions: SessionService,
  ) {}

  /** In place of the one that it had: nobody is two at once, and a session that was planted beforehand is of no use. */
  async give(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
    const former = await this.recognition.sessionOf(request);
    if (former) await this.sessions.end(former);
    void reply.header('set-cookie', this.cookie.giving(token));
  }
}
