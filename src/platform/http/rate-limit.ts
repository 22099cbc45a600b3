import { type RateLimitPluginOptions } from '@fastify/rate-limit';
import { type FastifyRequest } from 'fastify';

import { DomainError } from '../../common/errors.ts';
import { type RateLimitExemption } from './rate-limit-exemption.ts';
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
): RateLimitPluginOptions {
  const isFree = (request: FastifyRequest) =>
    FREE_PATHS.some((path) => pathOf(request).startsWith(path)) || (!behindProxy && isLoopback(request.ip));
  return {
    global: true,
    max: limit,
    timeWindow: 60_000,
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

export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
