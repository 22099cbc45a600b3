import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { type FastifyRequest } from 'fastify';

import { AppConfig } from '../platform/config/app-config.ts';

/**
 * The cookie that holds the token of a session. No script can read it, other sites' forms do not carry it, and over https
 * its name (`__Host-`) keeps neighbouring hosts from setting one. It goes when the browser closes; the server ends the
 * session earlier.
 */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: AppConfig) {
    this.secure = config.baseUrl.startsWith('https:');
    this.name = this.secure ? '__Host-session' : 'session';
  }

  /** The token that the request came with, unproven. */
  read(request: FastifyRequest): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[this.name];
  }

  /** Value of `Set-Cookie` that gives the browser this token. */
  giving(token: string): string {
    return this.cookie(token, {});
  }

  /** Value of `Set-Cookie` that takes it away. */
  taking(): string {
    return this.cookie('', { maxAge: 0 });
  }

  private cookie(value: string, more: { maxAge?: number }): string {
    const { name, secure } = this;
    return stringifySetCookie({ name, value, path: '/', httpOnly: true, secure, sameSite: 'lax', ...more });
  }
}
