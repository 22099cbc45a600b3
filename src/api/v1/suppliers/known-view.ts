import { type KnownFirm, type KnownFirms } from '../../../discovery/firm-lookup.ts';

/** A supplier that may be the one that was described. */
export interface KnownSupplier {
  id: string;
  name: string;
  place: string | null;
  /** Absent for a sole trader, unless the caller may see it. */
  kvkNumber?: string;
  published: boolean;
  certainty: KnownFirm['certainty'];
  reason: KnownFirm['reason'];
  score: number;
  /** Fields that both name, and whether they agree. */
  evidence: { field: string; agrees: boolean }[];
}

export interface KnownSuppliers {
  items: KnownSupplier[];
  /** The one that an import would take it for; null when there is none, or more than one. */
  match: string | null;
  /** What of the description could not be used. */
  notes: { field: string | null; message: string }[];
}

/** A person looks at this many. */
const MAX_ITEMS = 10;

export function toKnownSuppliers(found: KnownFirms | undefined): KnownSuppliers {
  if (!found) return { items: [], match: null, notes: [] };
  return {
    items: found.firms.slice(0, MAX_ITEMS).map(toSupplier),
    match: found.match,
    notes: found.notes.map(({ field, message }) => ({ field: field ?? null, message })),
  };
}

function toSupplier({ kvkNumber, evidence, nameSimilarity: _, score, ...firm }: KnownFirm): KnownSupplier {
  return {
    ...firm,
    score: Math.round(score * 1000) / 1000,
    ...(kvkNumber === null ? {} : { kvkNumber }),
    evidence: evidence.flatMap(({ field, agrees }) =>
      agrees === 'unknown' ? [] : [{ field, agrees: agrees === 'same' }],
    ),
  };
}
