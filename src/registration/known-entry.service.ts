import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { readKvkNumber } from '../common/kvk-number.ts';
import { readDutchPostcode } from '../common/postcode.ts';
import { FirmLookup, type KnownFirms, type Sight } from '../discovery/firm-lookup.ts';
import { type Answers } from './answers.ts';
import {
  endedEntry,
  type Keeper,
  keeperOf,
  ownEntryOf,
  renumbered,
  type Renumbered,
  signUpOfMailbox,
} from './own-entry.ts';
import { type Registration } from './registration.ts';
import { hasStopped } from './stop-entry.ts';

/** A steward compares with everything. */
const STEWARDS_SIGHT: Sight = { soleTraders: true, everything: true };

/** What the register knows about the firm that signs up. */
export interface KnownEntry {
  /** The entry that this sign-up led to; null before its first publication. */
  own: string | null;
  /** Another entry that it is about: claimed, or found by its details. Somebody has to show that they speak for that firm. */
  other: string | null;
  /**
   * The confirmed address of the sign-up is that by which the other entry was kept before, and nobody keeps it by another address since: the firm
   * forgot that, or stopped.
   */
  keptBefore: boolean;
  /** Its own entry, when it now says another KvK number than that has; null when it does not. */
  renumbered: Renumbered | null;
  /** The sign-up that keeps the entry this one would take over; null when nobody does, or this one does itself. */
  keeper: Keeper | null;
  /** Entries that look like it, without its own. */
  alike: KnownFirms['firms'];
}

/** Finds out whether a sign-up is about a firm that is on the list. */
@Injectable()
export class KnownEntryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookup: FirmLookup,
  ) {}

  async of(registration: Registration): Promise<KnownEntry> {
    const { id, number, supplierId, answers } = registration;
    const own = await ownEntryOf(this.dataSource.manager, number);
    const [found] = await this.lookup.find([described(answers)], STEWARDS_SIGHT);
    const match = supplierId ?? found?.match ?? (own === null ? await this.endedOf(registration) : null);
    const other = match === own ? null : match;
    const keeper = await this.keeps(
      other ?? ((await hasStopped(this.dataSource.manager, id)) ? own : null),
      number,
      answers,
    );
    return {
      own,
      other,
      keptBefore:
        other !== null && isFreeFor(registration, keeper) && (await this.wasKeptBy(registration, other)),
      keeper,
      renumbered: await this.otherNumber(own, number, answers),
      alike: (found?.firms ?? []).filter(({ id }) => id !== own),
    };
  }

  private async endedOf({ email, emailConfirmed, answers }: Registration): Promise<string | null> {
    if (email === null || !emailConfirmed) return null;
    const { name, kvkNumber } = answers;
    return endedEntry(this.dataSource.manager, { email, name, kvkNumber });
  }

  private async wasKeptBy({ email, emailConfirmed }: Registration, supplierId: string): Promise<boolean> {
    if (email === null || !emailConfirmed) return false;
    return (await signUpOfMailbox(this.dataSource.manager, { supplierId, email })) !== null;
  }

  /** Nobody, of an entry with another KvK number: that stays another firm. */
  private async keeps(entry: string | null, number: string, answers: Answers): Promise<Keeper | null> {
    if (entry === null || (await this.otherNumber(entry, number, answers)) !== null) return null;
    return keeperOf(this.dataSource.manager, { supplierId: entry, number });
  }

  private async otherNumber(
    own: string | null,
    number: string,
    { name, kvkNumber, postcode }: Answers,
  ): Promise<Renumbered | null> {
    const said = readKvkNumber(kvkNumber);
    if (own === null || said.kind !== 'number') return null;
    return renumbered(this.dataSource.manager, {
      supplierId: own,
      number,
      kvkNumber: said.value,
      cleaned: { name, postcode: readDutchPostcode(postcode) ?? undefined },
    });
  }
}

function described({ name, kvkNumber, postcode, houseNumber, place, website, email, phone }: Answers) {
  const all = { name, kvkNumber, postcode, houseNumber, place, website, email, phone };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
}

/** Who kept an entry before has no say of it any more once it was given to somebody else. */
function isFreeFor({ email }: Registration, keeper: Keeper | null): boolean {
  return keeper === null || keeper.email?.toLowerCase() === email?.toLowerCase();
}
