import { beforeAll, describe, expect, it } from '@jest/globals';
import { type InjectOptions } from 'fastify';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Permission, PERMISSIONS } from '../../src/access/permission.ts';
import { type Role } from '../../src/access/role.ts';
import { type Scope, SCOPES } from '../../src/access/scope.ts';
import { type SessionOwner, SessionService, type SignInManner } from '../../src/access/session.service.ts';
import { formTokenOf } from '../../src/access/session.ts';
import { type Rule, ROUTES } from '../support/route-table.ts';
import { routesOf, routesOfServer } from '../support/routes-of.ts';
import { FROM_OUR_PAGE } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const SOME_ID = '00000000-0000-4000-8000-000000000000';

/** Somebody or something that calls, with what the tables say that they may. */
interface Visitor {
  name: string;
  may: readonly Permission[];
  /** Opens a session anew for each call: some calls end it. */
  session?: () => Promise<string>;
  key?: string;
  /** Where a page leads them that they may not see. */
  turnedTo?: string;
}

const withRole = (role: Role) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    (PERMISSIONS[permission].roles as readonly Role[]).includes(role),
  );
const OWN: Permission[] = ['own-account:manage', 'own-session:use'];

/** Every route for every kind of caller. @param app once it runs */
export function testRoutes(app: () => TestApp): void {
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    for (const visitor of await visitorsOf(app())) visitors.set(visitor.name, visitor);
    await app().dataSource.query(`delete from sign_in_attempts`);
  });

  describe('the table of routes', () => {
    it('has every route of the application, and none that is gone', () => {
      expect(routesOf(app().app)).toEqual(Object.keys(ROUTES).sort());
      // Nor does the web server have any that is not in a controller.
      expect(routesOfServer(app().app)).toEqual(Object.keys(ROUTES).sort());
    });
  });

  describe.each(Object.entries(ROUTES))('%s, for %s', (route, rule) => {
    it.each(NAMES)('treats %s as the tables say', async (name) => {
      const visitor = visitors.get(name);
      if (!visitor) throw new Error(`no visitor ${name}`);
      const outcome = await outcomeOf(app(), route, visitor);
      // `/inloggen` leads on whoever is half signed in, and that is being let in.
      if (isOpen(rule)) expect(outcome).not.toMatch(/^40[13]$/);
      else expect(outcome).toBe(expected(rule, visitor));
    });
  });
}

const ROLES = ['buyer', 'steward', 'administrator'] as const;
const NAMES = [
  'the public',
  ...ROLES.map((role) => `a ${role}`),
  'a moderator',
  'somebody without a role',
  'a steward who showed no code yet',
  'a steward without a second step',
  'a firm',
  ...SCOPES.map((scope) => `a key with ${scope}`),
];

async function visitorsOf(test: TestApp): Promise<Visitor[]> {
  const aUser = (...roles: Role[]) => makeUser(test, roles);
  const session = (owner: SessionOwner, manner: SignInManner) => () =>
    test.app.get(SessionService, { strict: false }).open(owner, manner);
  const officer = async (name: string, roles: Role[]): Promise<Visitor> => ({
    name,
    may: [...roles.flatMap(withRole), ...OWN],
    session: session({ kind: 'user', id: await aUser(...roles) }, { method: 'oidc' }),
  });
  const [enrolled, fresh] = [await aUser('steward'), await aUser('steward')];
  await test.dataSource.query(
    `update app_user set totp_secret = 'X', totp_confirmed_at = now() where id = $1`,
    [enrolled],
  );
  const [firm]: { id: string }[] = await test.dataSource.query(
    `insert into firm_account (email, confirmed_at) values ('tabel@firma.example', now()) returning id`,
  );
  return [
    { name: 'the public', may: [], turnedTo: '/inloggen' },
    ...(await Promise.all(ROLES.map((role) => officer(`a ${role}`, [role])))),
    await officer('a moderator', ['moderator']),
    await officer('somebody without a role', []),
    {
      name: 'a steward who showed no code yet',
      may: ['own-session:use'],
      session: session({ kind: 'user', id: enrolled }, { method: 'password' }),
      turnedTo: '/inloggen/code',
    },
    {
      name: 'a steward without a second step',
      may: OWN,
      session: session({ kind: 'user', id: fresh }, { method: 'password' }),
      turnedTo: '/account/tweede-stap',
    },
    {
      name: 'a firm',
      may: ['own-session:use', 'own-firm:edit'],
      session: session({ kind: 'firm', id: firm?.id ?? '' }, { method: 'link' }),
    },
    ...(await Promise.all(SCOPES.map((scope) => keyWith(test, scope)))),
  ];
}

async function makeUser(test: TestApp, roles: readonly Role[]): Promise<string> {
  const [user]: { id: string }[] = await test.dataSource.query(
    `insert into app_user (email, name) values (gen_random_uuid() || '@gemeente.example', 'Noor') returning id`,
  );
  for (const role of roles) {
    const place = role === 'moderator' ? [null, 'impact-noord'] : ['GM0014', null];
    await test.dataSource.query(
      `insert into membership (user_id, role, municipality, network_code, granted_by) values ($1, $2, $3, $4, 'test')`,
      [user?.id, role, ...place],
    );
  }
  return user?.id ?? '';
}

async function keyWith(test: TestApp, scope: Scope): Promise<Visitor> {
  const { key } = await test.app
    .get(ApiKeyService, { strict: false })
    .create({ name: 'tool', scopes: [scope], municipality: 'GM0014' });
  return { name: `a key with ${scope}`, may: [scope], key, turnedTo: '/inloggen' };
}

function isOpen(rule: Rule): boolean {
  return rule === 'public' || rule === 'own-form';
}

/** `in`, or how a caller is turned away. */
function expected(rule: Rule, visitor: Visitor): string {
  const [kind, permission] = rule.split(' ') as ['page' | 'api', Permission];
  if (kind === 'api') {
    if (!visitor.key) return '401';
    return visitor.may.includes(permission) ? 'in' : '403';
  }
  // A key in a header opens no page.
  if (visitor.session && visitor.may.includes(permission)) return 'in';
  // Officers and keys are no firm: what helps them is the door of firms.
  if (permission === 'own-firm:edit') return '/mijn-bedrijf/inloggen';
  return visitor.turnedTo ?? '403';
}

/** Calls the route as this caller does, with ids of nothing: being let in then mostly ends in 404. */
async function outcomeOf({ app }: TestApp, route: string, visitor: Visitor): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const token = await visitor.session?.();
  const reading = method === 'GET';
  const form = new URLSearchParams({ formToken: token ? formTokenOf(token) : '', session: SOME_ID });
  const options: InjectOptions = {
    method,
    url: path.replace(':code', 'GM0014').replace(/:\w+/g, SOME_ID),
    headers: {
      ...FROM_OUR_PAGE,
      accept: path.startsWith('/v1') ? 'application/json' : 'text/html',
      ...(token ? { cookie: `session=${token}` } : {}),
      ...(visitor.key ? { 'x-api-key': visitor.key } : {}),
      ...(reading ? {} : { 'content-type': path.startsWith('/v1') ? 'application/json' : FORM }),
    },
    ...(reading ? {} : { payload: path.startsWith('/v1') ? '{}' : form.toString() }),
  };
  return toOutcome(await app.inject(options));
}

const FORM = 'application/x-www-form-urlencoded';
const SIGN_IN =
  /^\/(inloggen|inloggen\/code|account\/tweede-stap|mijn-bedrijf\/inloggen)(\?(back=.*|gedaan=niets))?$/;

function toOutcome({
  statusCode,
  headers,
}: {
  statusCode: number;
  headers: Record<string, unknown>;
}): string {
  if (statusCode === 401 || statusCode === 403) return String(statusCode);
  const turned = statusCode === 303 ? SIGN_IN.exec(String(headers['location'])) : null;
  return turned ? `/${turned[1]}` : 'in';
}
