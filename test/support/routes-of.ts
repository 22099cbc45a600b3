import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** Every route of an application, as `GET /path/:id`, from the controllers that it runs. */
export function routesOf(app: NestFastifyApplication): string[] {
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOfController(metatype as Type) : []))
    .sort();
}

function routesOfController(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => prototype[name] ?? {})
    .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
    .map((handler) => {
      const parts = [controller, handler].map((part) => String(Reflect.getMetadata(PATH_METADATA, part)));
      const path = `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      return `${method} ${path}`;
    });
}

/** What the web server itself has: `GET /path/:id` of each, without the HEAD that comes with every GET. */
export function routesOfServer(app: NestFastifyApplication): string[] {
  const lines = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const parents: string[] = [];
  return lines
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      if (part === '') return [];
      const depth = indent.length / 4;
      parents.splice(depth, Infinity, part);
      const path = parents.join('').replace(/(.)\/$/, '$1');
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${path}`);
    })
    .sort();
}
