import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How many times the usual number of requests a minute a route takes. */
    rateTimes?: number;
    /** Largest body of a route that takes more than others, bytes. */
    largestBody?: number;
  }
}

/**
 * On handlers whose requests are counted for themselves, apart from all others: what comes at each key stroke must not use up what its
 * sender may search.
 * @param group routes of one group are counted together @param times so many times the usual limit
 */
export const CountsApart = (group: string, times: number): MethodDecorator =>
  RouteConfig({ rateLimit: { groupId: group }, rateTimes: times });

/**
 * On a handler that takes larger bodies than others. What reads them must ask first who sends them: see `access/large-bodies.ts`.
 * @param bytes the largest
 */
export const TakesLargeBody = (bytes: number): MethodDecorator => RouteConfig({ largestBody: bytes });

/** Has the server keep to it; before any route is made. */
export function allowLargeBodies(server: Pick<FastifyInstance, 'addHook'>): void {
  server.addHook('onRoute', (route) => {
    const { largestBody } = route.config ?? {};
    if (largestBody !== undefined) route.bodyLimit = largestBody;
  });
}
