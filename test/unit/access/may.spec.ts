import { describe, expect, it } from '@jest/globals';

import { type Caller, PUBLIC_CALLER } from '../../../src/access/caller.ts';
import { may, mayIn, reachOf } from '../../../src/access/may.ts';
import { type Permission, PERMISSIONS } from '../../../src/access/permission.ts';
import { type Membership, type Role } from '../../../src/access/role.ts';
import { rolesInForce } from '../../../src/access/second-factor-rule.ts';
import { type Scope, SCOPES } from '../../../src/access/scope.ts';

const inGroningen = (role: Role): Membership => ({ role, municipality: 'GM0014', network: null });
const user = (...memberships: Membership[]): Caller => ({
  kind: 'user',
  id: '1',
  name: 'Sanne',
  memberships,
  secondFactorDue: null,
});
const key = (scopes: Scope[], municipality: string | null = null): Caller => ({
  kind: 'api-key',
  id: '1',
  name: 'tool',
  scopes,
  municipality,
});
const firm: Caller = { kind: 'firm', id: '1', name: 'x', email: 'x', kvkNumber: null, supplierId: null };
const moderator: Membership = { role: 'moderator', municipality: null, network: 'impact-noord' };

/** Only programs are called, so no person has these. */
const OF_PROGRAMS: Permission[] = ['webhooks:read', 'webhooks:write'];
/** Only administrators, and the programs that they let. */
const OF_ADMINISTRATORS: Permission[] = ['api-keys:read'];
const OF_STEWARDS = SCOPES.filter((scope) => ![...OF_PROGRAMS, ...OF_ADMINISTRATORS].includes(scope));

/** What everybody with an account has. */
const OWN: Permission[] = ['own-account:manage', 'own-session:use'];

const permissionsOf = (caller: Caller) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(caller, permission));

describe('who may do what', () => {
  it.each<[string, Caller, Permission[]]>([
    ['the public', PUBLIC_CALLER, []],
    ['somebody without a role', user(), OWN],
    [
      'a buyer',
      user(inGroningen('buyer')),
      [...OWN, 'suppliers:read', 'requests:read', 'requests:write', 'contacts:read'],
    ],
    ['a steward', user(inGroningen('steward')), [...OWN, ...OF_STEWARDS, 'firms:moderate', 'outreach:send']],
    [
      'an administrator',
      user(inGroningen('administrator')),
      (Object.keys(PERMISSIONS) as Permission[]).filter(
        (permission) => permission !== 'own-firm:edit' && !OF_PROGRAMS.includes(permission),
      ),
    ],
    ['a moderator', user(moderator), [...OWN, 'suppliers:read', 'contacts:read', 'firms:moderate']],
    ['a firm', firm, ['own-session:use', 'own-firm:edit']],
    ['a key', key(['imports:write']), ['own-session:use', 'imports:write']],
    [
      'a key with every scope',
      key([...SCOPES]),
      ['own-session:use', ...SCOPES, 'firms:moderate', 'outreach:send'],
    ],
  ])('is decided for %s by one table', (_who, caller, permissions) => {
    expect(permissionsOf(caller).sort()).toEqual([...permissions].sort());
  });

  it('reaches the things of one’s own municipality or network, and no others', () => {
    const steward = user(inGroningen('steward'), { ...inGroningen('buyer'), municipality: 'GM1680' });
    expect(mayIn(steward, 'requests:write', 'GM1680')).toBe(true);
    expect(mayIn(steward, 'imports:write', 'GM0014')).toBe(true);
    expect(mayIn(steward, 'imports:write', 'GM1680')).toBe(false);
    expect(mayIn(steward, 'imports:write', null)).toBe(false);
    expect(reachOf(user(moderator), 'firms:moderate')).toEqual({
      kind: 'some',
      municipalities: [],
      networks: ['impact-noord'],
    });
    expect(reachOf(user(inGroningen('buyer')), 'imports:write')).toMatchObject({ municipalities: [] });
  });

  it('reaches everything for a role or key of no municipality', () => {
    const keeper = user({ role: 'administrator', municipality: null, network: null });
    expect(mayIn(keeper, 'members:manage', 'GM1680')).toBe(true);
    expect(mayIn(key(['requests:read']), 'requests:read', 'GM1680')).toBe(true);
    expect(mayIn(key(['requests:read'], 'GM0014'), 'requests:read', 'GM1680')).toBe(false);
  });

  it('asks for a second factor after a password, of roles that change what others see', () => {
    const all = [inGroningen('buyer'), inGroningen('steward'), moderator];
    const after = (
      method: 'password' | 'oidc',
      state: { shown?: true; enrolled?: true; ofAll?: true } = {},
      of = all,
    ) => rolesInForce(of, { method, shown: false, enrolled: false, ofAll: false, ...state });
    expect(after('password')).toEqual({ memberships: [inGroningen('buyer')], secondFactorDue: 'set-up' });
    expect(after('password', { enrolled: true })).toEqual({ memberships: [], secondFactorDue: 'code' });
    expect(after('password', { enrolled: true, shown: true })).toEqual({
      memberships: all,
      secondFactorDue: null,
    });
    expect(after('oidc')).toEqual({ memberships: all, secondFactorDue: null });
    expect(after('password', {}, [inGroningen('buyer')]).secondFactorDue).toBeNull();
    expect(after('password', { ofAll: true }, [inGroningen('buyer')])).toEqual({
      memberships: [],
      secondFactorDue: 'set-up',
    });
    expect(after('oidc', { ofAll: true }, [inGroningen('buyer')]).secondFactorDue).toBeNull();
    expect(after('password', { ofAll: true }, []).secondFactorDue).toBeNull();
  });

  it('gives nobody their own account on a password alone when an app protects it', () => {
    const waiting: Caller = { kind: 'user', id: '1', name: 'S', memberships: [], secondFactorDue: 'code' };
    expect(permissionsOf(waiting)).toEqual(['own-session:use']);
    expect(permissionsOf({ ...waiting, secondFactorDue: 'set-up' })).toContain('own-account:manage');
  });
});
