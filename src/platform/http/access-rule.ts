import { Reflector } from '@nestjs/core';

/** Who may call a route. */
export type AccessRuleValue =
  /** Anyone. */
  | { kind: 'public' }
  /** Anyone, but only through a form on one of our own pages. */
  | { kind: 'own-form' }
  /** A program whose API key holds the scope. */
  | { kind: 'scope'; scope: string }
  /**
   * A person who is signed in and has the permission (of the table in `access/permission.ts`). What changes something must be a form of ours that carries the
   * session's token; `form: 'upload'` says that the handler checks that token itself, since it stands among the parts.
   */
  | { kind: 'session'; permission: string; form?: 'upload' };

/**
 * The mark that every route carries, on its handler or its class (the handler's wins). `access/` enforces it and gives it
 * its everyday names, such as `@Public()`; it stands here because the health checks need it too.
 */
export const AccessRule = Reflector.createDecorator<AccessRuleValue>();
