import { type FastifyHelmetOptions } from '@fastify/helmet';

import { type HttpAppOptions } from './http-app-options.ts';

/** A year. */
const HSTS_SECONDS = 31_536_000;

/**
 * What browsers are told: nothing inline and nothing from elsewhere (a page that shows a firm's own text must not be able
 * to run it), no framing, and no address passed on to other sites, since ours hold what a buyer searched for.
 */
export function securityHeaders(options: HttpAppOptions): FastifyHelmetOptions {
  const styles = ["'self'", ...(options.styleSources ?? [])];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", 'data:', ...(options.imageSources ?? [])],
        styleSrc: styles,
        fontSrc: styles,
        ...(options.production ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    hsts: options.production ? { maxAge: HSTS_SECONDS, includeSubDomains: false } : false,
  };
}

/** The same for an answer that is made before any plugin sees the request: a problem, in which nothing may run. */
export function bareSecurityHeaders({ production }: HttpAppOptions): Record<string, string> {
  return {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...(production ? { 'Strict-Transport-Security': `max-age=${HSTS_SECONDS}` } : {}),
  };
}
