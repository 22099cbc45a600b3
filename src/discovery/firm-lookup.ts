import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Evidence } from '../matching/compare-records.ts';
import { type Reason } from '../intake/import-view.ts';
import { findFirms, type FirmCandidate } from '../matching/lookup/find-firms.ts';
import {
  type FirmDescription,
  type ReadDescription,
  readDescription,
} from '../matching/lookup/firm-description.ts';
import { withoutHidden } from '../matching/lookup/hidden-keys.ts';
import { type Certainty, type RankedFirm, rankFirms } from '../matching/lookup/rank-firms.ts';
import { type MatchReason } from '../matching/match-record.ts';
import { type LivingProfile, profilesById } from '../registry/profiles-by-id.ts';
import { NameSearch } from './name-search.ts';

/** What whoever asks may see. */
export interface Sight {
  /** Numbers and addresses of firms that are persons. */
  soleTraders: boolean;
  /** Mail addresses and phone numbers, and firms that are not published. */
  everything: boolean;
}

/** Anybody: only what is published anyway, and nothing else is compared either. */
export const PUBLIC_SIGHT: Sight = { soleTraders: false, everything: false };

/** A supplier that a description may be about, as far as it may be seen. */
export interface KnownFirm {
  id: string;
  name: string;
  place: string | null;
  kvkNumber: string | null;
  published: boolean;
  certainty: Certainty;
  reason: MatchReason;
  /** 0 to 1. */
  score: number;
  /** How alike the names are, 0 to 1; null when the description has none. */
  nameSimilarity: number | null;
  /** Field by field: `record` is what was described, `candidate` what the register has. */
  evidence: Evidence[];
}

export interface KnownFirms {
  /** Best first. */
  firms: KnownFirm[];
  /** The one that an import would link by itself; null when there is none, or more than one fits. */
  match: string | null;
  /** What of the description was changed or left out. */
  notes: Reason[];
}

/** Descriptions that one call may hold: their names are searched in one round trip of 0.8 s. */
export const MAX_DESCRIPTIONS = 50;

/** Names that are looked at for each description; a person looks at five. */
const NAMES_SEARCHED = 10;

interface Described extends ReadDescription {
  id: string;
}

/**
 * Which firms of the register descriptions may be about: for sheets that are reconciled, and before somebody enters a firm
 * that is known. Reads only, and decides nothing.
 */
@Injectable()
export class FirmLookup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: NameSearch,
  ) {}

  /**
   * The suppliers that each description may be about, in the order of the descriptions. The number of statements does not
   * depend on theirs.
   * @param descriptions at most {@link MAX_DESCRIPTIONS}
   */
  async find(descriptions: readonly FirmDescription[], sight: Sight): Promise<KnownFirms[]> {
    if (descriptions.length > MAX_DESCRIPTIONS)
      throw new RangeError(`at most ${MAX_DESCRIPTIONS} descriptions`);
    // No record has a number below zero, so none is left out as being the description itself.
    const read = descriptions.map((description, index): Described => {
      const id = String(-1 - index);
      return { id, ...readDescription(description, id) };
    });
    const candidates = await this.candidatesFor(read);
    const suppliers = [...new Set(candidates.map(({ supplierId }) => supplierId))];
    const profiles = await profilesById(this.dataSource.manager, suppliers);
    const visible = candidates.flatMap((candidate) => seen(candidate, profiles, sight));
    return read.map((description) => answer(description, visible, profiles, sight));
  }

  private async candidatesFor(read: readonly Described[]): Promise<FirmCandidate[]> {
    const subjects = read.flatMap(({ subject }) => subject ?? []);
    const named = await this.names.likely(
      subjects.map(({ nameKey }) => nameKey),
      NAMES_SEARCHED,
    );
    const suggested = subjects.flatMap(({ recordId }, index) =>
      (named[index] ?? []).map(({ id }) => ({ forId: recordId, supplierId: id })),
    );
    return findFirms(this.dataSource.manager, subjects, suggested);
  }
}

/** A candidate as whoever asks may compare with it; nothing when its firm may not be seen. */
function seen(
  candidate: FirmCandidate,
  profiles: ReadonlyMap<string, LivingProfile>,
  sight: Sight,
): FirmCandidate[] {
  const living = profiles.get(candidate.supplierId);
  if (!living || !(living.published || sight.everything)) return [];
  const hidden = {
    register: living.profile.soleTrader && !sight.soleTraders,
    contact: !sight.everything,
  };
  return [withoutHidden(candidate, hidden)];
}

function answer(
  { id, subject, notes }: Described,
  candidates: readonly FirmCandidate[],
  profiles: ReadonlyMap<string, LivingProfile>,
  sight: Sight,
): KnownFirms {
  if (!subject) return { firms: [], match: null, notes };
  const mine = candidates.filter(({ forId }) => forId === id);
  const { firms, match } = rankFirms(subject, mine);
  return { firms: firms.flatMap((firm) => toKnown(firm, profiles, sight)), match, notes };
}

function toKnown(
  { supplierId, ...firm }: RankedFirm,
  profiles: ReadonlyMap<string, LivingProfile>,
  sight: Sight,
): KnownFirm[] {
  const living = profiles.get(supplierId);
  if (!living) return [];
  const { profile, published } = living;
  const kvkShown = sight.soleTraders || !profile.soleTrader;
  return [
    {
      ...firm,
      id: supplierId,
      name: profile.name.value,
      place: profile.place?.value ?? null,
      kvkNumber: kvkShown ? (profile.kvkNumber?.value ?? null) : null,
      published,
    },
  ];
}
