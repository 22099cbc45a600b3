import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { administersAlone, lockAccount, requireNotLast } from './last-administrator.ts';
import { findMailed, findMentions, type Mention } from './mentions.ts';
import { exportOfficer } from './officer-export.ts';

/** Stands where the name of an officer stood. */
const ERASED_NAME = '(gewist)';

/**
 * Handing out what the register keeps of an officer, and erasing it: articles 15, 17 and 20 of the GDPR (AVG). Who may have it
 * done is for the caller to ask.
 */
@Injectable()
export class OfficerDataService {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that is kept of an officer; of secrets only that there are some. @throws DomainError not-found */
  async export(id: string): Promise<object> {
    return exportOfficer(this.dataSource.manager, id);
  }

  /** Whether nobody else administers a place that this officer does; such an account is not erased. */
  async isLastAdministrator(id: string): Promise<boolean> {
    return (await administersAlone(this.dataSource.manager, id)) !== undefined;
  }

  /** Where people typed an address that mail then goes to: for one that nobody works at any more, to be put right by hand. */
  async mailedAt(email: string): Promise<Mention[]> {
    return findMailed(this.dataSource.manager, email);
  }

  /**
   * Erases an officer, all of it or nothing: the account cannot be used any more, and neither name, address, sessions, second
   * factor, saved searches nor mail are left. What they did stays, with the number of the account instead of a name: a
   * municipality must be able to account for it, and the chain of the audit log names accounts by number only. Answers where
   * people still wrote the name or the address down, to be put right by hand.
   * @param by who has it done @throws DomainError not-found; conflict for the last administrator
   */
  async erase(id: string, by: string): Promise<Mention[]> {
    return this.dataSource.transaction(async (manager) => {
      const account = await lockAccount(manager, id);
      await requireNotLast(manager, id);
      await eraseMail(manager, account);
      for (const table of ['session', 'one_time_link', 'recovery_code', 'known_network', 'saved_search'])
        await manager.query(`delete from ${table} where user_id = $1`, [id]);
      await manager.query(
        `update app_user set email = 'erased:' || id, name = $2, password_hash = null, oidc_issuer = null,
                oidc_subject = null, totp_secret = null, totp_confirmed_at = null, totp_last_step = null,
                last_sign_in_at = null, disabled_at = coalesce(disabled_at, now()), erased_at = now()
          where id = $1`,
        [id, ERASED_NAME],
      );
      const mentions = await findMentions(manager, account);
      const details = { mentions: [...new Set(mentions.map(({ where }) => where))] };
      await recordAudit(manager, { actor: by, action: 'user.erased', subject: id, details });
      return mentions;
    });
  }
}

/**
 * What was sent to them or waits to be. A notice of a contract that still waits is a message to the municipality, at the address
 * that it chose: that stays.
 */
async function eraseMail(
  manager: EntityManager,
  { id, email }: { id: string; email: string },
): Promise<void> {
  await manager.query(
    `delete from outgoing_mail
      where about = $1 or about in (select s.id::text from saved_search s where s.user_id::text = $1)
         or (lower(recipient) = lower($2) and status <> 'waiting')`,
    [id, email],
  );
  await manager.query(
    `update contract_notice set recipient = null where lower(recipient) = lower($1) and status <> 'waiting'`,
    [email],
  );
}
