import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { handedOutText } from '../../platform/mail/handed-out-text.ts';

/**
 * Everything that is kept of an officer, as plain JSON for whoever it is about. Of passwords, apps and codes it tells that there
 * are some: who reads over a shoulder could use them. Deeds are told as the audit log has them, and what the officer wrote in
 * requests in full. @throws DomainError not-found
 */
export async function exportOfficer(manager: EntityManager, id: string): Promise<object> {
  const [row]: { data: object }[] = await manager.query(OFFICER, [id, `user:${id}`]);
  if (!row) throw new DomainError('not-found', 'There is no account with this id.');
  return row.data;
}

/** Rows as a JSON array; an empty one when there are none. */
const list = (fields: string, from: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]') from ${from})`;

const ACCOUNT = `json_build_object(
  'id', u.id, 'email', u.email, 'name', u.name, 'language', u.lang, 'createdAt', u.created_at, 'lastSignInAt', u.last_sign_in_at,
  'closedAt', u.disabled_at, 'hasPassword', u.password_hash is not null, 'secondFactorSince', u.totp_confirmed_at,
  'provider', u.oidc_issuer, 'numberAtProvider', u.oidc_subject)`;

const OFFICER = `
  select json_build_object(
    'account', ${ACCOUNT},
    'roles', ${list(`'role', m.role, 'municipality', m.municipality, 'network', m.network_code, 'since', m.granted_at`, 'membership m where m.user_id = u.id', 'm.granted_at')},
    'sessions', ${list(`'method', s.method, 'browser', s.browser, 'openedAt', s.opened_at, 'lastSeenAt', s.last_seen_at`, 'session s where s.user_id = u.id', 's.opened_at')},
    'networks', ${list(`'network', n.network, 'lastAt', n.last_at`, 'known_network n where n.user_id = u.id', 'n.last_at')},
    'recoveryCodesLeft', (select count(*) from recovery_code c where c.user_id = u.id and c.used_at is null),
    'links', ${list(`'purpose', l.purpose, 'at', l.created_at, 'usedAt', l.used_at`, 'one_time_link l where l.user_id = u.id', 'l.created_at')},
    'savedSearches', ${list(
      `'name', s.name, 'search', s.params, 'mail', s.frequency, 'at', s.created_at,
       'toldOf', (select coalesce(json_agg(f.supplier_id), '[]') from saved_search_firm f where f.search_id = s.id)`,
      'saved_search s where s.user_id = u.id',
      's.created_at',
    )},
    'messages', ${list(
      `'to', o.recipient, 'subject', o.subject, 'purpose', o.purpose, 'status', o.status, 'at', o.created_at,
       'text', ${handedOutText('o.body_text')}`,
      `outgoing_mail o where o.about = u.id::text or lower(o.recipient) = lower(u.email)
          or o.about in (select s.id::text from saved_search s where s.user_id = u.id)`,
      'o.id',
    )},
    'requests', ${list(`'id', q.id, 'asked', q.query, 'at', q.created_at`, 'purchase_request q where q.created_by = $2', 'q.created_at')},
    'steps', ${list(`'request', c.request_id, 'firm', c.supplier_name, 'status', c.status, 'reason', c.reason, 'at', c.chosen_at`, 'shortlist_choice c where c.chosen_by = $2', 'c.id')},
    'did', ${list(`'at', e.at, 'what', e.action, 'to', e.subject, 'details', e.details`, 'audit_event e where e.actor = $2', 'e.id')},
    'wasDone', ${list(`'at', e.at, 'what', e.action, 'details', e.details`, 'audit_event e where e.subject = $1 and e.actor <> $2', 'e.id')}
  ) as data
    from app_user u where u.id::text = $1 and u.erased_at is null`;
