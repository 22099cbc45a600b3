import { type EntityManager } from 'typeorm';

import { type Membership } from '../role.ts';

/** A role of somebody, with what it takes to withdraw it. */
export interface HeldRole extends Membership {
  id: string;
  grantedAt: Date;
}

/** An account as administrators see it. */
export interface UserView {
  id: string;
  email: string;
  name: string;
  roles: HeldRole[];
  hasPassword: boolean;
  /** An authenticator app is set up. */
  hasSecondFactor: boolean;
  /** Signs in at the organisation's own provider. */
  atProvider: boolean;
  createdAt: Date;
  lastSignInAt: Date | null;
  /** The account is closed. */
  disabledAt: Date | null;
}

const COLUMNS = `
  u.id, u.email, u.name, u.password_hash is not null as "hasPassword", u.totp_confirmed_at is not null as "hasSecondFactor",
  u.oidc_subject is not null as "atProvider", u.created_at as "createdAt", u.last_sign_in_at as "lastSignInAt",
  u.disabled_at as "disabledAt",
  (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'municipality', m.municipality,
                                              'network', m.network_code, 'grantedAt', m.granted_at)
                            order by m.granted_at, m.id), '[]')
     from membership m where m.user_id = u.id) as roles`;

/** One account; null when there is none with this id, or its person was erased. */
export async function findUser(manager: EntityManager, id: string): Promise<UserView | null> {
  const rows: UserView[] = await manager.query(
    `select ${COLUMNS} from app_user u where u.id::text = $1 and u.erased_at is null`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * The accounts that an administrator of these municipalities sees, by name: those with a role there, and those without any
 * role whose mail address is of the administrator's own organisation. `municipalities` null: all accounts.
 */
export async function listUsers(
  manager: EntityManager,
  administratorId: string,
  municipalities: readonly string[] | null,
): Promise<UserView[]> {
  return manager.query(
    `select ${COLUMNS} from app_user u
      where u.erased_at is null
        and ($2::text[] is null
             or exists (select from membership m where m.user_id = u.id and m.municipality = any($2))
             or (not exists (select from membership m where m.user_id = u.id)
                 and split_part(lower(u.email), '@', 2) =
                     (select split_part(lower(a.email), '@', 2) from app_user a where a.id = $1)))
      order by lower(u.name), u.id`,
    [administratorId, municipalities],
  );
}
