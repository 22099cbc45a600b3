import { Reflector } from '@nestjs/core';

/** Who may call a route: anyone, or a caller whose key holds a scope. */
export type AccessRuleValue = { kind: 'public' } | { kind: 'scope'; scope: string };

/**
 * The mark that every route carries, on its handler or its class (the handler's wins). `access/` enforces it and gives it
 * its everyday names `@Public()` and `@RequiresScope()`; it stands here because the health checks need it too.
 */
export const AccessRule = Reflector.createDecorator<AccessRuleValue>();
