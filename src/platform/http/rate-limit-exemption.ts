import { type FastifyRequest } from 'fastify';

/**
 * Knows which requests come from a caller with a good key: those are not counted per address. `access/` provides it;
 * a key that is merely sent does not count, or anyone could leave the limit by making one up.
 */
export abstract class RateLimitExemption {
  abstract exempts(request: FastifyRequest): Promise<boolean>;
}
