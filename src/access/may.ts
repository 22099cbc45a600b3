import { type Caller, type UserCaller } from './caller.ts';
import { type Grant, grantOf, type Permission } from './permission.ts';
import { type Membership } from './role.ts';

/** Whether this caller has the permission at all. Of what belongs to a municipality, ask {@link mayIn} too. */
export function may(caller: Caller, permission: Permission): boolean {
  const grant = grantOf(permission);
  if (grant.anySession) return caller.kind !== 'public';
  switch (caller.kind) {
    case 'public':
      return false;
    case 'api-key':
      return grant.scope !== undefined && caller.scopes.includes(grant.scope);
    case 'user':
      return ownAccount(caller, grant) || membershipsWith(caller.memberships, permission).length > 0;
    case 'firm':
      return grant.firm === true;
  }
}

/** Whose things a permission reaches. */
export type Reach =
  | { kind: 'all' }
  /** Of these municipalities (CBS codes) and networks (codes) only; both may be empty. */
  | { kind: 'some'; municipalities: readonly string[]; networks: readonly string[] };

const NOTHING = { kind: 'some', municipalities: [], networks: [] } as const;

/** Whose things this caller may use the permission on: the filter for everything that a municipality owns. */
export function reachOf(caller: Caller, permission: Permission): Reach {
  if (!may(caller, permission)) return NOTHING;
  if (caller.kind === 'api-key') {
    return caller.municipality === null
      ? { kind: 'all' }
      : { ...NOTHING, municipalities: [caller.municipality] };
  }
  if (caller.kind !== 'user') return NOTHING;
  const held = membershipsWith(caller.memberships, permission);
  if (held.some(({ municipality, network }) => municipality === null && network === null))
    return { kind: 'all' };
  return {
    kind: 'some',
    municipalities: held.flatMap(({ municipality }) => municipality ?? []),
    networks: held.flatMap(({ network }) => network ?? []),
  };
}

/** Whether the caller may use the permission on a thing of this municipality; null is a thing of none. */
export function mayIn(caller: Caller, permission: Permission, municipality: string | null): boolean {
  const reach = reachOf(caller, permission);
  return reach.kind === 'all' || (municipality !== null && reach.municipalities.includes(municipality));
}

/** Not for whoever has only the password so far, of an account that an app protects. */
function ownAccount({ secondFactorDue }: UserCaller, { anyUser }: Grant): boolean {
  return anyUser === true && secondFactorDue !== 'code';
}

function membershipsWith(memberships: readonly Membership[], permission: Permission): Membership[] {
  const { roles } = grantOf(permission);
  return memberships.filter(({ role }) => roles.includes(role));
}
