import { type UserCaller } from './caller.ts';
import { type Membership, type Role } from './role.ts';

/** How somebody came in. */
export const SIGN_IN_METHODS = ['api-key', 'password', 'oidc', 'link', 'eherkenning'] as const;

export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Who can change what others see or may do: a password alone is not enough for that. */
const NEEDING: readonly Role[] = ['steward', 'administrator', 'moderator'];

/** Whether somebody with these roles must show a second factor after a password. */
export function needsSecondFactor(memberships: readonly Membership[]): boolean {
  return memberships.some(({ role }) => NEEDING.includes(role));
}

/**
 * The roles that count in a session. A sign-in at the organisation's own provider is as strong as that provider asks
 * for (BIO2 names a second factor there); after a password, the stronger roles wait for the second factor.
 */
export function rolesInForce(
  memberships: readonly Membership[],
  session: { method: SignInMethod; secondFactor: boolean },
): Pick<UserCaller, 'memberships' | 'secondFactorDue'> {
  if (session.method === 'oidc' || session.secondFactor || !needsSecondFactor(memberships)) {
    return { memberships, secondFactorDue: false };
  }
  return { memberships: memberships.filter(({ role }) => !NEEDING.includes(role)), secondFactorDue: true };
}
