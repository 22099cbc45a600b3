import { Injectable } from '@nestjs/common';

import { AppConfig } from '../platform/config/app-config.ts';
import { PrivateCookie } from './private-cookie.ts';

/** The cookie that holds the token of a session; the server ends the session earlier than the browser closes. */
@Injectable()
export class SessionCookie extends PrivateCookie {
  constructor(config: AppConfig) {
    super(config, 'session');
  }
}
