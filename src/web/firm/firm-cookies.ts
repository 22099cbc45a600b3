import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { SessionCookie } from '../../access/session-cookie.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { sendPrivate } from '../html-answer.ts';
import { type FirmAnswer } from './begin.pages.tsx';

/**
 * The cookie that opens a sign-up to the browser in which it is filled in, beside that of a session; both go when the
 * browser closes.
 */
@Injectable()
export class FirmCookies {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(
    config: AppConfig,
    private readonly sessions: SessionCookie,
  ) {
    this.secure = config.baseUrl.startsWith('https:');
    this.name = this.secure ? '__Host-aanmelding' : 'aanmelding';
  }

  /** The token of a sign-up that the request came with, unproven; empty when there is none. */
  read(request: FastifyRequest): string {
    return parseCookie(request.headers.cookie ?? '')[this.name] ?? '';
  }

  /** Sends an answer with the tokens that the browser gets. */
  send(reply: FastifyReply, { answer, token, sessionToken }: FirmAnswer): string {
    const cookies = [
      ...(token === undefined ? [] : [this.giving(token)]),
      ...(sessionToken === undefined ? [] : [this.sessions.giving(sessionToken)]),
    ];
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    return sendPrivate(reply, answer);
  }

  private giving(value: string): string {
    const { name, secure } = this;
    return stringifySetCookie({ name, value, path: '/', httpOnly: true, secure, sameSite: 'lax' });
  }
}
