import { applyDecorators, UseFilters } from '@nestjs/common';
import { RequiresSession, RequiresSessionForUpload } from '../../access/requires-session.decorator.ts';
import { type Permission } from '../../access/permission.ts';
import { ScopeNeededFilter } from './scope-needed-filter.tsx';
import { SignInRedirect } from './sign-in-redirect.ts';

/** What somebody must be allowed to do to open the steward's pages. */
export const STEWARD_SCOPE = 'imports:write';

/** A page or form for whoever is signed in and has the permission; others are led to the sign-in or told what they lack. */
export const PageFor = (permission: Permission) =>
  applyDecorators(RequiresSession(permission), UseFilters(SignInRedirect, ScopeNeededFilter));

/** A page or form for signed-in stewards only. */
export const StewardRoute = () => PageFor(STEWARD_SCOPE);

/** What somebody must be allowed to do beside it to say who is the same firm. */
export const FIRMS_SCOPE = 'suppliers:write';

/** A page or form for stewards who may decide about firms. */
export const FirmsRoute = () => PageFor(FIRMS_SCOPE);

/** A page or form for whoever looks at what firms and visitors hand in: stewards, and moderators of a network. */
export const ModerationRoute = () => PageFor('firms:moderate');

/** A page about what a municipality buys, for its buyers and stewards. */
export const RequestsRoute = () =>
  applyDecorators(RequiresSession('requests:read'), UseFilters(SignInRedirect, ScopeNeededFilter));

/** A form of theirs. */
export const RequestsWriteRoute = () =>
  applyDecorators(RequiresSession('requests:write'), UseFilters(SignInRedirect, ScopeNeededFilter));

/** A form of theirs with a file: the handler checks its token. */
export const StewardUpload = () => RequiresSessionForUpload(STEWARD_SCOPE);
