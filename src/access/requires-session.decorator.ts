import { AccessRule } from '../platform/http/access-rule.ts';
import { type Permission } from './permission.ts';

/**
 * Only somebody who is signed in and has this permission; others are sent to the sign-in page. Its forms carry a token.
 * Whose things they may use it on is for the handler to ask, with `mayIn()` or `reachOf()`.
 */
export const RequiresSession = (permission: Permission) => AccessRule({ kind: 'session', permission });

/** The same for an upload, of which the handler must check the token by {@link isFormTokenOf} before it does anything. */
export const RequiresSessionForUpload = (permission: Permission) =>
  AccessRule({ kind: 'session', permission, form: 'upload' });
