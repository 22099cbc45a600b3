import { addTo } from '../common/group.ts';
import { type KnownLink, standsSince } from './known-link.ts';
import { type Candidate } from './match-record.ts';
import { type MatchSubject } from './match-subject.ts';

/** A record that may speak about the same firm; without a supplier while nobody decided about it. */
export interface FoundRecord extends Omit<Candidate, 'supplierId'> {
  supplierId: string | null;
  /** The supplier that this record made, unless others hold it now. */
  ownSupplierId: string | null;
  precedence: number;
  /**
   * The first statement of its source about that firm, where this one stays with it: what is said anew of a firm leaves it where it was in
   * the order. Else the record itself.
   */
  since?: string;
  /** False when its decision stands whatever comes: a person's, or that of the same statement before. */
  open: boolean;
  /** It made a supplier because no other one was like it. */
  isNew: boolean;
}

/** Records that may speak about the same firm as another one, by the id of that one. */
export type FoundRecords = Map<string, FoundRecord[]>;

/** Two records to compare: one that is decided about, and one that may be about the same firm. */
export interface Pair {
  recordId: string;
  otherId: string;
}

/** Records that are decided about in one go: they are candidates for each other before they are written down. */
export class FreshRecords {
  private readonly byId = new Map<string, FoundRecord>();
  private readonly byName = new Map<string, FoundRecord[]>();

  /** @param known where the statements before were linked, by record id */
  constructor(
    subjects: readonly (MatchSubject & { precedence: number })[],
    known: ReadonlyMap<string, KnownLink> = new Map(),
  ) {
    for (const subject of subjects) {
      const undecided = { supplierId: null, supplierKvkNumber: null, ownSupplierId: null };
      const since = standsSince(subject, known.get(subject.recordId));
      const record = { ...subject, ...undecided, since, open: subject.kvkNumber === null, isNew: false };
      this.byId.set(record.recordId, record);
      addTo(this.byName, record.nameKey, record);
    }
  }

  get(recordId: string): FoundRecord | undefined {
    return this.byId.get(recordId);
  }

  /** As {@link pairNamesakes} does in the database. */
  pairNamesakes(subjects: readonly MatchSubject[]): Pair[] {
    return subjects.flatMap((subject) =>
      (this.byName.get(subject.nameKey) ?? [])
        .filter((other) => other.recordId !== subject.recordId && mayBeNear(subject, other))
        .map((other) => ({ recordId: subject.recordId, otherId: other.recordId })),
    );
  }
}

function mayBeNear(a: MatchSubject, b: FoundRecord): boolean {
  return (
    (a.postcode !== null && a.postcode === b.postcode) ||
    (a.placeKey !== null && a.placeKey === b.placeKey) ||
    (a.postcode ?? a.placeKey) === null ||
    (b.postcode ?? b.placeKey) === null
  );
}
