import { AccessRule } from '../platform/http/access-rule.ts';
import { type Scope } from './scope.ts';

/** Only a caller whose API key holds this scope may call this route. */
export const RequiresScope = (scope: Scope) => AccessRule({ kind: 'scope', scope });
