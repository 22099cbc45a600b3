import { type KnownFirm } from '../../../discovery/firm-lookup.ts';

/** The one type there is. */
export const SUPPLIER_TYPE = { id: 'supplier', name: 'Leverancier' } as const;

/** A number or a truth that a score rests on. */
export interface MatchingFeature {
  id: string;
  value: number | boolean;
}

/** A supplier that a query may mean, in the form of the reconciliation API 0.2. */
export interface ReconcileCandidate {
  id: string;
  name: string;
  /** What tells namesakes apart. */
  description: string;
  type: { id: string; name: string }[];
  /** 0 to 100. */
  score: number;
  match: boolean;
  features: MatchingFeature[];
}

/** A known firm as a candidate. @param match whether an import would link the two, and nothing else fits */
export function toCandidate(firm: KnownFirm, match: boolean): ReconcileCandidate {
  return {
    ...namedCandidate(firm),
    score: Math.round(firm.score * 1000) / 10,
    match,
    features: featuresOf(firm),
  };
}

/** The supplier whose id was asked for. */
export function askedCandidate(
  firm: Pick<KnownFirm, 'id' | 'name' | 'place' | 'kvkNumber'>,
): ReconcileCandidate {
  return { ...namedCandidate(firm), score: 100, match: true, features: [{ id: 'id', value: true }] };
}

function namedCandidate({
  id,
  name,
  place,
  kvkNumber,
}: Pick<KnownFirm, 'id' | 'name' | 'place' | 'kvkNumber'>): Omit<
  ReconcileCandidate,
  'score' | 'match' | 'features'
> {
  return { id, name, description: describeFirm(place, kvkNumber), type: [SUPPLIER_TYPE] };
}

export function describeFirm(place: string | null, kvkNumber: string | null): string {
  return [place, kvkNumber && `KvK ${kvkNumber}`].filter(Boolean).join(' · ');
}

/** How alike the names are, for each field that both name whether they agree, and the rule that decided. */
function featuresOf({ evidence, nameSimilarity, reason }: KnownFirm): MatchingFeature[] {
  const fields = evidence.flatMap(({ field, agrees }): MatchingFeature[] =>
    agrees === 'unknown' || field === 'name' ? [] : [{ id: field, value: agrees === 'same' }],
  );
  return [
    ...(nameSimilarity === null ? [] : [{ id: 'name', value: Math.round(nameSimilarity * 1000) / 1000 }]),
    ...fields,
    { id: `reason-${reason}`, value: true },
  ];
}
