import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { OTHER_COUNTRIES } from '../common/european-countries.ts';
import { isLegalFormWord } from '../common/legal-forms.ts';
import { ProfileReader } from '../registry/profile-reader.ts';
import { type Profile } from '../registry/profile.ts';
import { type Answers, NO_ANSWERS } from './answers.ts';
import { mailboxOf } from './mailbox-of.ts';
import { signUpOfMailbox } from './own-entry.ts';
import { FirmMailer } from './firm-mailer.ts';
import { insertRegistration, lockRegistration, noteEvent } from './registration-store.ts';
import { type OpenedRegistration, SignUpService } from './sign-up.service.ts';

/** A firm is claimed by mail this often in a day at most, whoever asks for it. */
const MOST_A_DAY = 3;

/** Taking over an entry that the register has already, instead of making a second one. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: ProfileReader,
    private readonly mailer: FirmMailer,
    private readonly signUps: SignUpService,
  ) {}

  /**
   * Mails a link to an address on file of this entry, if there is one. Answers nothing, and the page says the same either
   * way: who asks must not learn whose addresses the register has.
   */
  async byMail(supplierId: string, lang: 'nl' | 'en'): Promise<void> {
    const found = await this.profiles.find(supplierId);
    if (found.kind !== 'published') return;
    await this.dataSource.transaction(async (manager) => {
      const to = await mailboxOf(manager, supplierId);
      const [claims]: { today: number }[] = await manager.query(
        `select count(*)::int as today from registration r join registration_link l on l.registration_id = r.id
          where r.supplier_id = $1 and l.purpose = 'claim' and l.created_at > now() - interval '1 day'`,
        [supplierId],
      );
      if (to === null || (claims?.today ?? 0) >= MOST_A_DAY) return;
      // Who forgot that they keep it goes on with what they said, and not beside it with what is public of that.
      const own = await signUpOfMailbox(manager, { supplierId, email: to });
      if (own !== null) {
        await this.mailer.send(manager, await lockRegistration(manager, own), { kind: 'continue' });
        return;
      }
      const answers = { ...NO_ANSWERS, ...knownAnswers(found.profile) };
      const id = await insertRegistration(manager, { kind: 'claim', lang, supplierId, answers });
      await noteEvent(manager, id, { kind: 'started', by: 'firm' });
      await this.mailer.send(manager, await lockRegistration(manager, id), {
        kind: 'claim',
        purpose: 'claim',
        to,
      });
    });
  }

  /** Begins without that mail: a steward will look into whether this person speaks for the firm. Null for an unknown entry. */
  async withoutMail(supplierId: string, lang: 'nl' | 'en'): Promise<OpenedRegistration | null> {
    const found = await this.profiles.find(supplierId);
    if (found.kind !== 'published') return null;
    return this.signUps.start({ lang, supplierId, answers: knownAnswers(found.profile) });
  }
}

/** What the public page of a firm says, to begin with; nothing that is not public. Pure. */
export function knownAnswers(profile: Profile): Partial<Answers> {
  const { soleTrader, name, kvkNumber, street, houseNumber, postcode, place, website, description } = profile;
  const country = OTHER_COUNTRIES.includes(profile.country.value) ? profile.country.value : '';
  const legalForm = profile.legalForm?.value ?? '';
  const shown = soleTrader ? {} : { kvkNumber, street, houseNumber, postcode };
  const texts = Object.entries({ name, place, website, description, ...shown }).flatMap(([field, sourced]) =>
    sourced === undefined ? [] : [[field, sourced.value] as const],
  );
  const number = (sourced: { value: number } | undefined) => (sourced ? String(sourced.value) : '');
  return {
    ...Object.fromEntries(texts),
    legalForm: isLegalFormWord(legalForm) ? legalForm : '',
    country,
    categories: profile.categories
      .filter(({ suggestion }) => suggestion === undefined)
      .map(({ value }) => value.code),
    themes: profile.themes.map(({ value }) => value),
    labels: [...new Set(profile.labels.map(({ code }) => code))],
    employees: number(profile.employees),
    maxOrderValue: number(profile.maxOrderValue),
  };
}
