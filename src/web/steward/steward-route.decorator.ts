import { applyDecorators, UseFilters } from '@nestjs/common';
import { RequiresSession, RequiresSessionForUpload } from '../../access/requires-session.decorator.ts';
import { ScopeNeededFilter } from './scope-needed-filter.tsx';
import { SignInRedirect } from './sign-in-redirect.ts';

/** What somebody must be allowed to do to open the steward's pages. */
export const STEWARD_SCOPE = 'imports:write';

/** A page or form for signed-in stewards only. */
export const StewardRoute = () => applyDecorators(RequiresSession(STEWARD_SCOPE), UseFilters(SignInRedirect));

/** What somebody must be allowed to do beside it to say who is the same firm. */
export const FIRMS_SCOPE = 'suppliers:write';

/** A page or form for stewards who may decide about firms. */
export const FirmsRoute = () =>
  applyDecorators(RequiresSession(FIRMS_SCOPE), UseFilters(SignInRedirect, ScopeNeededFilter));

/** A form of theirs with a file: the handler checks its token. */
export const StewardUpload = () => RequiresSessionForUpload(STEWARD_SCOPE);
