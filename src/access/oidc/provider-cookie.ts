import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { AppConfig } from '../../platform/config/app-config.ts';
import { PrivateCookie } from '../private-cookie.ts';

/** So many sign-ins of one browser are told apart; the oldest goes first. */
const MOST_TABS = 4;

/** The cookie of a browser that began sign-ins at a provider, in one tab or several, until it comes back from there. */
@Injectable()
export class ProviderCookie extends PrivateCookie {
  constructor(config: AppConfig) {
    super(config, 'sign-in');
  }

  /** The secrets of what it began, the newest last, unproven. */
  tokens(request: FastifyRequest): string[] {
    return (this.read(request) ?? '').split('.').slice(-MOST_TABS);
  }

  /** Value of `Set-Cookie` that adds one more. */
  adding(request: FastifyRequest, token: string): string {
    return this.giving([...this.tokens(request), token].filter(Boolean).slice(-MOST_TABS).join('.'));
  }
}
