import { applyDecorators, UseFilters } from '@nestjs/common';
import { RequiresSession, RequiresSessionForUpload } from '../../access/requires-session.decorator.ts';
import { SignInRedirect } from './sign-in-redirect.ts';

/** What somebody must be allowed to do to open the steward's pages. */
export const STEWARD_SCOPE = 'imports:write';

/** A page or form for signed-in stewards only. */
export const StewardRoute = () => applyDecorators(RequiresSession(STEWARD_SCOPE), UseFilters(SignInRedirect));

/** A form of theirs with a file: the handler checks its token. */
export const StewardUpload = () => RequiresSessionForUpload(STEWARD_SCOPE);
