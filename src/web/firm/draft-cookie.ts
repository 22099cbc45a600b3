import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { type FastifyRequest } from 'fastify';
import { AppConfig } from '../../platform/config/app-config.ts';

/** The cookie that opens a sign-up to the browser in which it is filled in; goes when the browser closes. */
@Injectable()
export class DraftCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: AppConfig) {
    this.secure = config.baseUrl.startsWith('https:');
    this.name = this.secure ? '__Host-aanmelding' : 'aanmelding';
  }

  /** The token that the request came with, unproven; empty when there is none. */
  read(request: FastifyRequest): string {
    return parseCookie(request.headers.cookie ?? '')[this.name] ?? '';
  }

  /** Value of `Set-Cookie` that gives the browser this token. */
  giving(value: string): string {
    const { name, secure } = this;
    return stringifySetCookie({ name, value, path: '/', httpOnly: true, secure, sameSite: 'lax' });
  }
}
