import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Adds something to the web server itself (a hook, a plugin) before it takes requests. Any provider that extends this is
 * found by {@link createHttpApp}; routes belong in controllers, where the access guard sees them.
 */
export abstract class HttpExtension {
  abstract extend(app: NestFastifyApplication): void | Promise<void>;
}
