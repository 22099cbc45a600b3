import { AsyncLocalStorage } from 'node:async_hooks';

import { Injectable } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { SessionCookie } from '../../access/session-cookie.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { HttpExtension } from '../../platform/http/http-extension.ts';

/** One for the process: Node.js asks each of them at every promise, and forgets none when its program ends. */
const visit = new AsyncLocalStorage<{ signedIn: boolean }>();

/**
 * Whether the browser that a page is made for holds a session, so that every page leads back to one's own. Pages for everybody
 * ask no database for that: an old cookie only makes the link lead to the sign-in page.
 */
@Injectable()
export class Visits extends HttpExtension {
  private readonly cookie: SessionCookie;

  constructor(config: AppConfig) {
    super();
    this.cookie = new SessionCookie(config);
  }

  override extend(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (request, _reply, done) => {
        visit.run({ signedIn: this.cookie.read(request) !== undefined }, done);
      });
  }

  /** False outside a request. */
  signedIn(): boolean {
    return visit.getStore()?.signedIn === true;
  }
}
