import { type EntityManager } from 'typeorm';

import { dropIdleAccount, giveAccount } from './firm-accounts.ts';
import { changeRegistration, lockRegistration } from './registration-store.ts';

/**
 * Closes a sign-up to everybody but the firm whose KvK number eHerkenning proved: anybody can type a number, and the browser, the
 * mailed links, the account and the address of whoever did would go on opening it. An address that a steward let through stays:
 * who reads that mailbox comes back by a new link. Does nothing to a sign-up that is of this account already.
 */
export async function closeElsewhere(manager: EntityManager, id: string, accountId: string): Promise<void> {
  const { approved, answers } = await lockRegistration(manager, id);
  const [before]: { accountId: string | null }[] = await manager.query(
    `select account_id as "accountId" from registration where id = $1`,
    [id],
  );
  if (before?.accountId === accountId) return;
  await manager.query(`delete from registration_key where registration_id = $1`, [id]);
  await manager.query(
    `update registration_link set expires_at = now()
      where registration_id = $1 and used_at is null and expires_at > now()`,
    [id],
  );
  if (!approved)
    await changeRegistration(manager, id, {
      email: null,
      emailConfirmed: false,
      answers: { ...answers, email: '' },
    });
  await giveAccount(manager, id, accountId);
  if (before?.accountId) await dropIdleAccount(manager, before.accountId);
}
