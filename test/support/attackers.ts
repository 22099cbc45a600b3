import { type InjectOptions } from 'fastify';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { formTokenOf } from '../../src/access/session.ts';
import { type Rule } from './route-table.ts';
import { type TestApp } from './test-app.ts';

const SOME_ID = '00000000-0000-4000-8000-000000000000';

/** Somebody who is let in, and sends what nobody should. */
export interface Attacker {
  headers: Record<string, string>;
  /** The token of the session's forms; empty without a session. */
  formToken: string;
}

/** Who is let in by a rule: an officer with every role, a firm, a program with every scope, and anybody. */
export async function attackersOf({
  app,
  dataSource,
}: TestApp): Promise<(route: string, rule: Rule) => Attacker> {
  const sessions = app.get(SessionService, { strict: false });
  const keys = app.get(ApiKeyService, { strict: false });
  const [officer]: { id: string }[] = await dataSource.query(
    `with who as (insert into app_user (email, name) values ('alles@gemeente.example', 'Noor') returning id),
          roles as (insert into membership (user_id, role, municipality, granted_by)
                    select id, role, 'GM0014', 'test' from who, unnest(array['buyer', 'steward', 'administrator']) role)
     select id from who`,
  );
  const [firm]: { id: string }[] = await dataSource.query(
    `insert into firm_account (email, confirmed_at) values ('aanval@firma.example', now()) returning id`,
  );
  const officerToken = await sessions.open({ kind: 'user', id: officer?.id ?? '' }, { method: 'oidc' });
  const firmToken = await sessions.open({ kind: 'firm', id: firm?.id ?? '' }, { method: 'link' });
  const { key } = await keys.create({ name: 'tool', scopes: [...SCOPES], municipality: 'GM0014' });
  const withSession = (token: string): Attacker => ({
    headers: { cookie: `session=${token}` },
    formToken: formTokenOf(token),
  });
  return (route, rule) => {
    if (rule.startsWith('api')) return { headers: { 'x-api-key': key }, formToken: '' };
    if (rule === 'page own-firm:edit') return withSession(firmToken);
    if (rule.startsWith('page')) return withSession(officerToken);
    return { headers: {}, formToken: '' };
  };
}

/** A request to a route, with ids of nothing. @param query added to the address */
export function requestTo(
  route: string,
  query = new URLSearchParams(),
): Pick<InjectOptions, 'method' | 'url'> {
  const [method = 'GET', path = ''] = route.split(' ');
  const url = path.replace(':code', 'GM0014').replace(/:\w+/g, SOME_ID);
  const asked = query.toString();
  return { method: method, url: asked === '' ? url : `${url}?${asked}` };
}
