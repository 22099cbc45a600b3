import { type EntityManager, QueryFailedError } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { recordAudit } from '../audit.ts';
import { checkedPerson, type Person } from './new-user.ts';
import { tellFormerOwner, tellOwner } from './tell-owner.ts';

interface Before {
  email: string;
  name: string;
  lang: MailLang;
}

/**
 * Gives an account another name or mail address, in the caller's transaction. Who signs in at a provider is known there by a number
 * of its own, so that stays as it is. Answers the former address when there is another one now: sessions and links that were open
 * have ended then, and both addresses are told. Throws `invalid-input` with every fault, `not-found`, `conflict` when the address
 * is somebody else's.
 */
export async function correctUser(
  manager: EntityManager,
  userId: string,
  wanted: Partial<Person>,
  by: string,
): Promise<string | null> {
  const [before]: Before[] = await manager.query(
    `select email, name, lang from app_user where id::text = $1 and erased_at is null for update`,
    [userId],
  );
  if (!before) throw new DomainError('not-found', 'There is no account with this id.');
  const after = checkedPerson(completed(before, wanted));
  const fields = (['name', 'email'] as const).filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return null;
  await save(manager, userId, after);
  // By the names of the fields only: these lines are kept for ever.
  await recordAudit(manager, { actor: by, action: 'user.corrected', subject: userId, details: { fields } });
  if (before.email.toLowerCase() === after.email.toLowerCase()) return null;
  await endWhatWasOpen(manager, userId);
  await redirectMail(manager, userId, before.email, after.email);
  await tellFormerOwner(manager, { id: userId, ...before });
  await tellOwner(manager, userId, 'address-changed');
  return before.email;
}

/** What is left out stays; a name that was the address goes along with it. */
function completed(before: Before, { email, name }: Partial<Person>): Person {
  const address = email?.trim() ?? before.email;
  const kept = before.name === before.email ? address : before.name;
  return { email: address, name: name?.trim() || kept };
}

async function save(manager: EntityManager, userId: string, { email, name }: Person): Promise<void> {
  try {
    await manager.query(`update app_user set email = $2, name = $3 where id = $1`, [userId, email, name]);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new DomainError('conflict', `There is an account with the address ${email} already.`);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
}

async function endWhatWasOpen(manager: EntityManager, userId: string): Promise<void> {
  await manager.query(`delete from session where user_id = $1`, [userId]);
  await manager.query(`delete from one_time_link where user_id = $1`, [userId]);
}

/** Messages that wait: what was asked for goes to the new address, and a link that ended goes nowhere. Warnings stay as they were. */
async function redirectMail(
  manager: EntityManager,
  userId: string,
  former: string,
  email: string,
): Promise<void> {
  await manager.query(
    `delete from outgoing_mail where status = 'waiting' and purpose = 'password-link' and about = $1::text`,
    [userId],
  );
  await manager.query(
    `update outgoing_mail set recipient = $2
      where status = 'waiting' and purpose = 'saved-search' and lower(recipient) = lower($1)`,
    [former, email],
  );
}
