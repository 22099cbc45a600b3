import { AccessRule } from '../platform/http/access-rule.ts';
import { type Scope } from './scope.ts';

/** Only somebody who is signed in with this scope; others are sent to the sign-in page. Its forms carry a token. */
export const RequiresSession = (scope: Scope) => AccessRule({ kind: 'session', scope });

/** The same for an upload, of which the handler must check the token by {@link isFormTokenOf} before it does anything. */
export const RequiresSessionForUpload = (scope: Scope) =>
  AccessRule({ kind: 'session', scope, form: 'upload' });
