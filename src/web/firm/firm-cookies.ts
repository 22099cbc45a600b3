import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AppConfig } from '../../platform/config/app-config.ts';
import { sendPrivate } from '../html-answer.ts';
import { NewSessions } from '../sign-in/new-sessions.ts';
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
    private readonly newSessions: NewSessions,
  ) {
    this.secure = config.baseUrl.startsWith('https:');
    this.name = this.secure ? '__Host-aanmelding' : 'aanmelding';
  }

  /** The token of a sign-up that the request came with, unproven; empty when there is none. */
  read(request: FastifyRequest): string {
    return parseCookie(request.headers.cookie ?? '')[this.name] ?? '';
  }

  /** Sends an answer with the tokens that the browser gets; a session takes the place of the one that it had. */
  async send(reply: FastifyReply, { answer, token, sessionToken }: FirmAnswer): Promise<string> {
    if (token !== undefined) void reply.header('set-cookie', this.giving(token));
    if (sessionToken !== undefined) await this.newSessions.give(reply.request, reply, sessionToken);
    return sendPrivate(reply, answer);
  }

  private giving(value: string): string {
    const { name, secure } = this;
    return stringifySetCookie({ name, value, path: '/', httpOnly: true, secure, sameSite: 'lax' });
  }
}
