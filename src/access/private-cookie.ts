import { parseCookie, stringifySetCookie } from 'cookie';
import { type FastifyRequest } from 'fastify';

import { type AppConfig } from '../platform/config/app-config.ts';

/**
 * A cookie that holds a secret of one browser. No script can read it, other sites' forms do not carry it, and over https
 * its name (`__Host-`) keeps neighbouring hosts from setting one. It goes when the browser closes.
 */
export abstract class PrivateCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: AppConfig, plainName: string) {
    this.secure = config.baseUrl.startsWith('https:');
    this.name = this.secure ? `__Host-${plainName}` : plainName;
  }

  /** The secret that the request came with, unproven. */
  read(request: FastifyRequest): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[this.name];
  }

  /** Value of `Set-Cookie` that gives the browser this secret. */
  giving(secret: string): string {
    return this.cookie(secret, {});
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
