import { type FastifyRequest } from 'fastify';

/**
 * Knows who sent a request, so that it is counted for them and not for their address. `access/` provides it; a key that is
 * merely sent does not count, or anyone could leave the limit of their address by making one up.
 */
export abstract class RequestCallers {
  /** Number of the good API key that was sent; null without one. */
  abstract keyOf(request: FastifyRequest): Promise<string | null>;

  abstract isSignedIn(request: FastifyRequest): Promise<boolean>;
}
