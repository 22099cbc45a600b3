import {
  type FastifyRateLimitStore,
  type FastifyRateLimitStoreCtor,
  type RateLimitPluginOptions,
} from '@fastify/rate-limit';
import { type FastifyRequest } from 'fastify';

import { DomainError } from '../../common/errors.ts';
import { type RateLimitExemption } from './rate-limit-exemption.ts';
import { type RequestCount, type RequestCounts } from './request-counts.ts';
import { pathOf } from './request-path.ts';

/** Style sheets and fonts come several to a page, and a watchdog must always get an answer. */
const FREE_PATHS = ['/assets/', '/health/'];

/**
 * The limit for callers without a good key, per address. This machine's own address is free, unless a proxy stands in
 * front: then `request.ip` is the real caller's.
 */
export function rateLimit(
  limit: number,
  behindProxy: boolean,
  exemption: RateLimitExemption | undefined,
  counts?: RequestCounts,
): RateLimitPluginOptions {
  const isFree = (request: FastifyRequest) =>
    FREE_PATHS.some((path) => pathOf(request).startsWith(path)) || (!behindProxy && isLoopback(request.ip));
  return {
    global: true,
    max: (request) => limit * (request.routeOptions.config.rateTimes ?? 1),
    timeWindow: 60_000,
    // RateLimit-Limit, -Remaining and -Reset, as the draft of the IETF names them.
    enableDraftSpec: true,
    ...(counts ? { store: storeFor(counts) } : {}),
    // A database that is away is told by whatever needs it.
    skipOnError: true,
    // An IPv6 subscriber owns a whole /64.
    ipv6Subnet: 64,
    allowList: async (request) => isFree(request) || ((await exemption?.exempts(request)) ?? false),
    errorResponseBuilder: (_request, context) =>
      new DomainError(
        'too-many-requests',
        `More than ${context.max} requests in a minute from your address: wait ${Math.ceil(context.ttl / 1000)} s, or use an API key.`,
      ),
  };
}

/** The form in which the plugin wants a place to count. */
function storeFor(counts: RequestCounts): FastifyRateLimitStoreCtor {
  return class SharedStore implements FastifyRateLimitStore {
    incr(key: string, done: (error: Error | null, result?: RequestCount) => void, windowMs = 60_000): void {
      counts.count(key, windowMs).then(
        (count) => done(null, count),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
