import { type EntityManager } from 'typeorm';

/**
 * The account of whoever reads a mailbox, made when there is none; a mailed link that was opened proves it. An account that
 * somebody closed stays closed: then null.
 */
export async function accountOfMailbox(manager: EntityManager, email: string): Promise<string | null> {
  const [row]: { id: string; disabled: boolean }[] = await manager.query(
    `with made as (
       insert into firm_account (email, confirmed_at, last_sign_in_at)
       select $1, now(), now()
        where not exists (select from firm_account
                           where lower(email) = lower($1) and supplier_id is null and kvk_number is null)
       on conflict do nothing returning id, disabled_at),
     known as (
       update firm_account set confirmed_at = coalesce(confirmed_at, now()), last_sign_in_at = now()
        where lower(email) = lower($1) and supplier_id is null and kvk_number is null returning id, disabled_at)
     select id, disabled_at is not null as disabled from (select * from made union all select * from known) account limit 1`,
    [email],
  );
  return row && !row.disabled ? row.id : null;
}

/** Gives an account to a registration: who has it sees and changes that entry. */
export async function giveAccount(
  manager: EntityManager,
  registrationId: string,
  accountId: string,
): Promise<void> {
  await manager.query(`update registration set account_id = $2 where id = $1`, [registrationId, accountId]);
}

/** Removes an account that speaks for no sign-up any more; one that somebody closed stays, and so stays closed. */
export async function dropIdleAccount(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(
    `delete from firm_account a
      where a.id = $1 and a.disabled_at is null and not exists (select from registration r where r.account_id = a.id)`,
    [accountId],
  );
}
