import { Injectable, MethodNotAllowedException } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { HttpExtension } from '../../platform/http/http-extension.ts';
import { pathOf } from '../../platform/http/request-path.ts';
import { API_VERSION } from './api-version.ts';
import { DEPRECATIONS, deprecationHeaders } from './deprecations.ts';
import { KnownMethods } from './known-methods.ts';

/** What scripts on any other site may read: answers that are public anyway. */
const OPEN_TO_OTHER_SITES = new RegExp(
  `^/v1/(${[
    'suppliers(/[^/]+)?',
    'suppliers/[^/]+/(history|ocds|schema-org|vcard)',
    'exports/[^/]+',
    '(categories|label-schemes)(/[^/]+)?',
    'municipalities(/[^/]+/recognition-rules(/[^/]+)?)?',
    'programmes',
    'openapi\\.json',
    'reconcile(/.*)?',
  ].join('|')})$`,
);
/** Where they may also send a form: to look up what an address would be too long for. Nothing is changed by it. */
const OPEN_TO_FORMS = /^\/v1\/reconcile$/;
/** To browsers that ask first. No `X-Api-Key`: a key does not belong in a page. */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
};
const READABLE_BY_SCRIPTS =
  'API-Version, Changes-Cursor, Deprecation, ETag, Location, Retry-After, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Sunset';

/** Headers that every answer under `/v1` carries, errors included, and what an address says of the methods that it knows. */
@Injectable()
export class ApiHeaders extends HttpExtension {
  override extend(app: NestFastifyApplication): void {
    const server = app.getHttpAdapter().getInstance();
    const methods = new KnownMethods();
    server.addHook('onRoute', ({ method, url }) => methods.add([method].flat(), url));
    server.addHook('onRequest', (request, reply, done) => {
      const path = pathOf(request);
      if (path !== '/v1' && !path.startsWith('/v1/')) return done();
      void reply.headers(headersFor(request.method, path, request.headers['x-api-key'] !== undefined));
      const known = request.is404 ? methods.of(path) : [];
      if (known.length === 0) return done();
      void reply.header('Allow', [...known, 'OPTIONS'].join(', '));
      if (request.method !== 'OPTIONS') return done(new MethodNotAllowedException());
      void reply.status(204).headers(preflightOf(path, known)).send();
    });
  }
}

/** What a browser is told that asks before a page of another site sends something there. */
function preflightOf(path: string, known: readonly string[]): Record<string, string> {
  const open = known.filter((method) => isOpen(method, path));
  return open.length > 0 ? { ...PREFLIGHT, 'Access-Control-Allow-Methods': open.join(', ') } : {};
}

/** Whether scripts of other sites may use it. */
function isOpen(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return OPEN_TO_OTHER_SITES.test(path);
  return method === 'POST' && OPEN_TO_FORMS.test(path);
}

/** Pure, so that the rule can be read and tested in one place. */
export function headersFor(
  method: string,
  path: string,
  withKey: boolean,
  deprecations = DEPRECATIONS,
): Record<string, string> {
  const reading = method === 'GET' || method === 'HEAD';
  const open = isOpen(method, path);
  const headers: Record<string, string> = {
    'API-Version': API_VERSION,
    // What one caller may see is not for the next one; public reads may be kept, if they are checked each time.
    'Cache-Control': open && reading && !withKey ? 'no-cache' : 'no-store',
    Vary: 'X-Api-Key',
    ...deprecationHeaders(path, deprecations),
  };
  if (!open) return headers;
  return {
    ...headers,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': READABLE_BY_SCRIPTS,
  };
}
