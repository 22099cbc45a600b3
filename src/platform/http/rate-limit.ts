import rateLimitPlugin, {
  type FastifyRateLimitStore,
  type FastifyRateLimitStoreCtor,
  type RateLimitPluginOptions,
} from '@fastify/rate-limit';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { DomainError } from '../../common/errors.ts';
import { type RequestCallers } from './request-callers.ts';
import { type RequestCount, type RequestCounts } from './request-counts.ts';
import { pathOf } from './request-path.ts';

/** Style sheets and fonts come several to a page, and a watchdog must always get an answer. */
const FREE_PATHS = ['/assets/', '/health/'];

/** An IPv6 subscriber owns a whole /64. */
const IPV6_SUBNET = 64;

/** How many requests a minute callers may make; 0 is no limit. */
export interface RateLimits {
  /** Of an address, without a good key. */
  perAddress: number;
  /** Of an API key, from whatever address. */
  perKey: number;
}

/** Seconds in which requests are counted. */
const WINDOW = 60;

/** Whom a request is counted for. */
type CountedFor = { kind: 'nobody' } | { kind: 'address' } | { kind: 'key'; id: string };

/**
 * The limits for API keys, and for addresses of callers without one. This machine's own address is free, unless a proxy
 * stands in front: then `request.ip` is the real caller's.
 */
export function rateLimit(
  limits: RateLimits,
  behindProxy: boolean,
  callers: RequestCallers | undefined,
  counts?: RequestCounts,
): RateLimitPluginOptions {
  const known = new WeakMap<FastifyRequest, CountedFor>();
  const limitOf = (request: FastifyRequest) => {
    const counted = known.get(request)?.kind ?? 'nobody';
    return counted === 'nobody' ? 0 : counted === 'key' ? limits.perKey : limits.perAddress;
  };
  return {
    global: true,
    keyGenerator: async (request) => {
      const counted = await countedFor(request, behindProxy, callers);
      known.set(request, counted);
      // No address looks like this.
      return counted.kind === 'key'
        ? `key ${counted.id} `
        : rateLimitPlugin.normalizeIP(request.ip, IPV6_SUBNET);
    },
    allowList: (request) => limitOf(request) === 0,
    max: (request) => limitOf(request) * (request.routeOptions.config.rateTimes ?? 1),
    timeWindow: WINDOW * 1000,
    // RateLimit-Limit, -Remaining and -Reset, as the draft of the IETF named them until its seventh version.
    enableDraftSpec: true,
    ...(counts ? { store: storeFor(counts) } : {}),
    // A database that is away is told by whatever needs it.
    skipOnError: true,
    errorResponseBuilder: (request, context) =>
      new DomainError('too-many-requests', tooMany(known.get(request)?.kind === 'key', context)),
  };
}

/** Before an answer is sent: what the plugin tells of the limit, as the draft of the IETF has it since its eighth version, too. */
export function tellLimit(reply: FastifyReply): void {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    reply.getHeader(`ratelimit-${name}`),
  );
  if (limit === undefined) return;
  void reply.headers({
    'RateLimit-Policy': `"default";q=${String(limit)};w=${WINDOW}`,
    RateLimit: `"default";r=${String(remaining)};t=${String(reset)}`,
  });
}

async function countedFor(
  request: FastifyRequest,
  behindProxy: boolean,
  callers: RequestCallers | undefined,
): Promise<CountedFor> {
  if (FREE_PATHS.some((path) => pathOf(request).startsWith(path))) return { kind: 'nobody' };
  const id = (await callers?.keyOf(request)) ?? null;
  if (id !== null) return { kind: 'key', id };
  if (!behindProxy && isLoopback(request.ip)) return { kind: 'nobody' };
  return { kind: (await callers?.isSignedIn(request)) ? 'nobody' : 'address' };
}

function tooMany(withKey: boolean, { max, ttl }: { max: number; ttl: number }): string {
  const wait = `wait ${Math.ceil(ttl / 1000)} s`;
  return withKey
    ? `More than ${max} requests in a minute with this API key: ${wait}. What changed is told by /v1/changes, and /v1/exports has all at once.`
    : `More than ${max} requests in a minute from your address: ${wait}, or use an API key.`;
}

/** The form in which the plugin wants a place to count. */
function storeFor(counts: RequestCounts): FastifyRateLimitStoreCtor {
  return class SharedStore implements FastifyRateLimitStore {
    incr(
      key: string,
      done: (error: Error | null, result?: RequestCount) => void,
      windowMs = WINDOW * 1000,
    ): void {
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
