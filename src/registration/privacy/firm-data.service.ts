import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { lockIdentities } from '../../matching/identity/lock-identities.ts';
import { handedOutText } from '../../platform/mail/handed-out-text.ts';
import { ownEntryOf } from '../own-entry.ts';
import { recordKeyOf, SELF_REGISTRATION } from '../../intake/own-word.ts';
import { lockRegistration } from '../registration-store.ts';
import { stopEntry } from '../stop-entry.ts';
import { busySource } from './busy-source.ts';
import { loadDealings } from './dealings.ts';
import { eraseStatements } from './erase-statements.ts';
import { handedOutFiles } from './handed-out-files.ts';

/** Handing out what the register has of a sign-up, and erasing it: articles 15, 17 and 20 of the GDPR (AVG). */
@Injectable()
export class FirmDataService {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that hangs on a sign-up, for whoever it is about; of messages the text while it is kept. @throws DomainError not-found */
  async export(id: string): Promise<object> {
    const [row]: { number: string; claimed: string | null; data: object }[] = await this.dataSource.query(
      `select r.number::text as number, case when r.claim_proven_by is not null then r.supplier_id end as claimed, jsonb_build_object(
                'signUp', to_jsonb(r) - 'id' - 'import_id' - 'account_id' - 'supplier_id',
                'history', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'what', e.kind, 'note', e.note) order by e.id), '[]')
                              from registration_event e where e.registration_id = r.id),
                'links', (select coalesce(jsonb_agg(jsonb_build_object('sentTo', l.sent_to, 'at', l.created_at, 'used', l.used_at)
                                                    order by l.created_at), '[]')
                            from registration_link l where l.registration_id = r.id),
                'messages', (select coalesce(jsonb_agg(jsonb_build_object('to', m.recipient, 'subject', m.subject, 'status', m.status,
                                                                          'at', m.created_at, 'text', ${handedOutText('m.body_text')})
                                                       order by m.id), '[]')
                               from outgoing_mail m where m.about = r.id::text)) as data
         from registration r where r.id::text = $1`,
      [id],
    );
    if (!row) throw new DomainError('not-found', 'There is no such sign-up.');
    const statements: object[] = await this.dataSource.query(
      `select stated_on::text as "statedOn", cleaned as said, raw as delivered, superseded_at is null as "countsNow"
         from source_record where source_code = $1 and record_key = $2 order by id`,
      [SELF_REGISTRATION, recordKeyOf(row.number)],
    );
    const evidence = await handedOutFiles(this.dataSource.manager, id);
    return { ...row.data, evidence, statements, ...(await this.dealingsWith(row.number, row.claimed)) };
  }

  /** Invitations, reports and suspensions of the firm that this sign-up speaks for; of a mere claim none. */
  private async dealingsWith(number: string, claimed: string | null): Promise<object> {
    const { manager } = this.dataSource;
    const entry = (await ownEntryOf(manager, number)) ?? claimed;
    const rows: { id: string }[] = await manager.query(
      `select id from supplier where id = $1 or merged_into = $1`,
      [entry],
    );
    const ids = rows.map(({ id }) => id);
    return loadDealings(manager, ids);
  }

  /**
   * Erases a sign-up: it goes off the list, and its answers, files, messages, links and everything that imports keep of it are
   * gone. What other sources say of the firm is theirs. `busy`: nothing was erased, for a delivery of sign-ups is under way, or an
   * import is deciding about firms. @param by who has it done @throws DomainError not-found
   */
  async erase(id: string, by: string): Promise<'erased' | 'busy'> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        await lockRegistration(manager, id);
        // In the order in which erasing a supplier takes its locks.
        await lockIdentities(manager);
        if (await busySource(manager, new Set([SELF_REGISTRATION]))) return 'busy';
        await this.eraseWithin(manager, id, by);
        return 'erased';
      });
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unavailable') return 'busy';
      throw error;
    }
  }

  /** The same within a transaction that has seen to it that no delivery is under way. @throws DomainError not-found */
  async eraseWithin(manager: EntityManager, id: string, by: string): Promise<void> {
    const { number } = await lockRegistration(manager, id);
    await stopEntry(manager, id, by, 'firm');
    await eraseStatements(manager, [{ source: SELF_REGISTRATION, key: recordKeyOf(number) }]);
    await manager.query(`delete from outgoing_mail where about = $1`, [id]);
    await manager.query(
      `with gone as (delete from registration where id = $1 returning account_id)
       delete from firm_account a using gone
        where a.id = gone.account_id
          and not exists (select from registration other where other.account_id = a.id and other.id <> $1)`,
      [id],
    );
    await recordAudit(manager, {
      actor: by,
      action: 'registration.erased',
      subject: id,
      details: { number },
    });
  }
}
