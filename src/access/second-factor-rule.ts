import { type UserCaller } from './caller.ts';
import { type Membership, type Role } from './role.ts';

/** How somebody came in. */
export type SignInMethod = 'api-key' | 'password' | 'oidc' | 'link' | 'eherkenning';

/** Who can change what others see or may do: a password alone is not enough for that. */
const NEEDING: readonly Role[] = ['steward', 'administrator', 'moderator'];

/** What is known about the second factor of a session and its owner. */
export interface FactorState {
  method: SignInMethod;
  /** Shown in this session. */
  shown: boolean;
  /** Its owner has an authenticator app. */
  enrolled: boolean;
  /** This installation asks it of everybody. */
  ofAll: boolean;
}

/**
 * The roles that count in a session. A sign-in at the organisation's own provider is as strong as that provider asks
 * for (BIO2 names a second factor there). After a password, whoever has an app shows its code before anything else, and
 * the stronger roles of whoever has none wait until they set one up; all of them where the settings ask that of everybody.
 */
export function rolesInForce(
  memberships: readonly Membership[],
  { method, shown, enrolled, ofAll }: FactorState,
): Pick<UserCaller, 'memberships' | 'secondFactorDue'> {
  if (method === 'oidc' || shown) return { memberships, secondFactorDue: null };
  if (enrolled) return { memberships: [], secondFactorDue: 'code' };
  const rest = memberships.filter(({ role }) => !ofAll && !NEEDING.includes(role));
  return { memberships: rest, secondFactorDue: rest.length < memberships.length ? 'set-up' : null };
}
