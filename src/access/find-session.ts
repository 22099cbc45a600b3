import { type DataSource } from 'typeorm';

import { type AppConfig } from '../platform/config/app-config.ts';
import { hashSecret } from './api-key-text.ts';
import { type FirmCaller, type KeyCaller, type SignedInCaller, type UserCaller } from './caller.ts';
import { rolesInForce, type SignInMethod } from './second-factor-rule.ts';
import { formTokenOf, type Session } from './session.ts';

/** A session that nobody uses for this long is over: whoever left the room did not mean to stay signed in. */
export const IDLE = `interval '1 hour'`;

interface SessionRow {
  sessionId: string;
  stale: boolean;
  method: SignInMethod;
  secondFactor: boolean;
  /** One of these three is there. */
  key: Omit<KeyCaller, 'kind'> | null;
  user: (Pick<UserCaller, 'id' | 'name' | 'memberships'> & { enrolled: boolean }) | null;
  firm: Omit<FirmCaller, 'kind' | 'name'> | null;
}

/**
 * The session with this token, with the rights that its owner has now; null when it is unknown or over, its key was
 * revoked or has expired, or its account was closed. `stale` says that nobody noted its use in the last minute.
 */
export async function findSession(
  dataSource: DataSource,
  token: string,
  { secondFactorForAll }: Pick<AppConfig, 'secondFactorForAll'>,
): Promise<{ session: Session; stale: boolean } | null> {
  const [row]: SessionRow[] = await dataSource.query(QUERY, [hashSecret(token)]);
  if (!row) return null;
  const { sessionId, method, stale } = row;
  return {
    session: {
      id: sessionId,
      caller: callerOf(row, secondFactorForAll),
      method,
      formToken: formTokenOf(token),
    },
    stale,
  };
}

function callerOf(row: SessionRow, ofAll: boolean): SignedInCaller {
  const { method, secondFactor, key, user, firm } = row;
  if (key) return { kind: 'api-key', ...key };
  if (user) {
    const { enrolled, memberships, ...person } = user;
    return {
      kind: 'user',
      ...person,
      ...rolesInForce(memberships, { method, shown: secondFactor, enrolled, ofAll }),
    };
  }
  if (firm) return { kind: 'firm', ...firm, name: firm.email ?? `KvK ${firm.kvkNumber ?? ''}` };
  throw new Error('a session belongs to nobody');
}

// A firm whose entry was merged with another keeps its account: it speaks for the one that lives.
const QUERY = `
  select s.id as "sessionId", s.last_seen_at < now() - interval '1 minute' as stale, s.method,
         s.second_factor_at is not null as "secondFactor",
         case when k.id is not null then json_build_object(
           'id', k.id, 'name', k.name, 'scopes', k.scopes, 'municipality', k.municipality) end as key,
         case when u.id is not null then json_build_object(
           'id', u.id, 'name', u.name, 'enrolled', u.totp_confirmed_at is not null, 'memberships', (
             select coalesce(json_agg(json_build_object(
                      'role', m.role, 'municipality', m.municipality, 'network', m.network_code)
                      order by m.granted_at, m.id), '[]')
               from membership m where m.user_id = u.id)) end as user,
         case when f.id is not null then json_build_object(
           'id', f.id, 'email', f.email, 'kvkNumber', f.kvk_number,
           'supplierId', coalesce(x.merged_into, x.id)) end as firm
    from session s
    left join api_key k on k.id = s.api_key_id
    left join app_user u on u.id = s.user_id
    left join firm_account f on f.id = s.firm_account_id
    left join supplier x on x.id = f.supplier_id
   where s.token_hash = $1 and s.ends_at > now() and s.last_seen_at > now() - ${IDLE}
     and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
     and u.disabled_at is null and f.disabled_at is null`;
