import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { actorName, type FirmCaller } from '../access/caller.ts';
import { DomainError } from '../common/errors.ts';
import { ProfileReader } from '../registry/profile-reader.ts';
import { type Profile } from '../registry/profile.ts';
import { NO_ANSWERS } from './answers.ts';
import { knownAnswers } from './claim.service.ts';
import { giveAccount } from './firm-accounts.ts';
import { openKey } from './registration-keys.ts';
import { changeRegistration, insertRegistration, noteEvent } from './registration-store.ts';

/** An entry that others brought in, of the firm that is signed in with eHerkenning. */
export interface ProvenEntry {
  supplierId: string;
  name: string;
  kvkNumber: string;
}

/**
 * Taking over the entry with the KvK number that eHerkenning proves. That is all the proof there is to ask for: neither a mail to an
 * address on file nor a steward has anything to add. What the firm then says of itself waits for a steward like any change.
 */
@Injectable()
export class ProvenEntryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: ProfileReader,
  ) {}

  /** Null when there is no such entry on the list, or somebody who proved it keeps it already. */
  async of(caller: FirmCaller): Promise<ProvenEntry | null> {
    const found = await this.find(this.dataSource.manager, caller);
    return (
      found && { supplierId: found.supplierId, name: found.name.value, kvkNumber: caller.kvkNumber ?? '' }
    );
  }

  /** Takes it over; answers the token with which this browser goes on. @throws DomainError conflict when it cannot be (any more) */
  async take(caller: FirmCaller, lang: 'nl' | 'en'): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      // Two taps at once make one sign-up.
      await manager.query(`select from firm_account where id = $1 for update`, [caller.id]);
      const profile = await this.find(manager, caller);
      if (!profile)
        throw new DomainError('conflict', 'There is no entry with this KvK number that nobody keeps yet.');
      const answers = { ...NO_ANSWERS, ...knownAnswers(profile), kvkNumber: caller.kvkNumber ?? '' };
      const { supplierId } = profile;
      const id = await insertRegistration(manager, { kind: 'claim', lang, supplierId, answers });
      await changeRegistration(manager, id, { claimProvenBy: 'eherkenning' });
      await giveAccount(manager, id, caller.id);
      await noteEvent(manager, id, { kind: 'started', by: 'firm' });
      const details = { supplierId, way: 'eherkenning' };
      await recordAudit(manager, {
        actor: actorName(caller),
        action: 'registration.claim-proven',
        subject: id,
        details,
      });
      return openKey(manager, id);
    });
  }

  private async find(manager: EntityManager, { kvkNumber }: FirmCaller): Promise<Profile | null> {
    if (kvkNumber === null) return null;
    const [entry]: { id: string; kept: boolean }[] = await manager.query(FIND, [kvkNumber]);
    if (!entry || entry.kept) return null;
    const found = await this.profiles.find(entry.id);
    return found.kind === 'published' ? found.profile : null;
  }
}

/** Kept by who proved a claim to it, or whose own statement is on it now. */
const FIND = `
  with entry as (
    select coalesce(s.merged_into, s.id) as id
      from supplier_identifier i join supplier s on s.id = i.supplier_id where i.kind = 'kvk' and i.value = $1)
  select e.id, exists (
           select from registration r
            where r.status not in ('stopped', 'refused')
              and ((r.claim_proven_by is not null and r.supplier_id = e.id)
                or exists (select from source_record x join record_match m on m.record_id = x.id
                            where x.source_code = 'self-registration' and x.record_key = 'id:aanmelding-' || r.number
                              and x.superseded_at is null and m.supplier_id = e.id))) as kept
    from entry e`;
