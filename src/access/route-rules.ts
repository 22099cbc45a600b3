import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';

import { AccessRule } from '../platform/http/access-rule.ts';

/** Stops the start of an application in which a route does not say who may call it: that is a mistake, not a choice. */
@Injectable()
export class RouteRules implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.discovery
      .getControllers()
      .flatMap(({ metatype }) =>
        typeof metatype === 'function' ? this.routesWithoutRule(metatype as Type) : [],
      );
    if (open.length > 0) {
      throw new Error(
        `Say who may call these routes, with @Public(), @RequiresScope() or @RequiresSession(): ${open.join(', ')}`,
      );
    }
  }

  private routesWithoutRule(controller: Type): string[] {
    const prototype = controller.prototype as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .map((name) => ({ name, handler: prototype[name] as () => unknown }))
      .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
      .filter(({ handler }) => !this.reflector.getAllAndOverride(AccessRule, [handler, controller]))
      .map(({ name }) => `${controller.name}.${name}`);
  }
}
