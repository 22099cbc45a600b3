import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';

/** Holds an account until the end of the transaction. @throws DomainError not-found, also for one that was erased before */
export async function lockAccount(
  manager: EntityManager,
  id: string,
): Promise<{ id: string; email: string; name: string }> {
  const [account]: { id: string; email: string; name: string }[] = await manager.query(
    `select id, email, name from app_user where id::text = $1 and erased_at is null for update`,
    [id],
  );
  if (!account) throw new DomainError('not-found', 'There is no account with this id.');
  return account;
}

/**
 * The place (CBS code; null: the whole register) of which nobody else is administrator; undefined when there is none. Where nobody
 * is, nobody can be let in; whoever administers the whole register can help out anywhere. Who never chose a password, nor came
 * from a provider, is none yet: their link may be gone before they do.
 */
export async function administersAlone(
  manager: EntityManager,
  userId: string,
): Promise<string | null | undefined> {
  const [alone]: { municipality: string | null }[] = await manager.query(
    `select m.municipality from membership m join app_user own on own.id = m.user_id
      where m.user_id = $1 and m.role = 'administrator' and own.disabled_at is null
        and not exists (select from membership o join app_user u on u.id = o.user_id
                         where o.role = 'administrator' and o.user_id <> $1 and u.disabled_at is null
                           and (u.password_hash is not null or u.oidc_subject is not null)
                           and (o.municipality is null or o.municipality = m.municipality))`,
    [userId],
  );
  return alone?.municipality;
}

/** Two who are erased at the same moment take turns, so that one of them stays. @throws DomainError conflict */
export async function requireNotLast(manager: EntityManager, userId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('last-administrator', 0))`);
  const place = await administersAlone(manager, userId);
  if (place === undefined) return;
  throw new DomainError(
    'conflict',
    `This account is the last administrator of ${place ?? 'the whole register'} who can sign in: make somebody else administrator first, who then chooses a password. Nothing was erased.`,
  );
}
