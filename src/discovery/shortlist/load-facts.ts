import { type EntityManager } from 'typeorm';

import { type LabelHolding } from '../../enrichment/labels/label-holding.ts';
import { loadLabelHoldings } from '../../enrichment/labels/label-holdings.ts';
import {
  type Recognition,
  type RecognitionRule,
  recognise,
} from '../../enrichment/labels/recognition/recognition-rule.ts';
import { loadRules } from '../../enrichment/labels/recognition/recognition-rules.ts';
import { type IndexDocument } from '../../indexing/index-document.ts';
import { toProfileLabels } from '../../registry/profile-labels.ts';
import { type Profile, type ProfileLabel } from '../../registry/profile.ts';
import { profilesById } from '../../registry/profiles-by-id.ts';
import { offeredConcepts } from '../rank.ts';
import { type FirmFacts, type ReservableBy } from './firm-facts.ts';
import { type AskedFor } from './shortlist-query.ts';

/** Which day and whose rules facts are about. */
export interface FactsAsked extends AskedFor {
  /** ISO date. */
  on: string;
  recognisedBy: string | null;
  /** 0: the whole. */
  lot: number;
}

/** Labels by which a firm shows that it may take part in a reserved contract, where no rule of a municipality says. */
const RESERVABLE_LABELS = new Set(['pso-30-plus', 'sw-bedrijf']);
const RESERVED = 'reserved-contract';

/** What the rules look at of each firm; of one that is not published any more there is nothing. Some four statements. */
export async function loadFacts(
  manager: EntityManager,
  documents: readonly IndexDocument[],
  asked: FactsAsked,
): Promise<Map<string, FirmFacts>> {
  const ids = documents.map(({ id }) => id);
  const profiles = await profilesById(manager, ids);
  const holdings = await loadLabelHoldings(manager, ids);
  const own = await rulesOf(manager, asked.municipality);
  const told = asked.recognisedBy === null ? own : await rulesOf(manager, asked.recognisedBy);
  return new Map(
    documents.flatMap((document): [string, FirmFacts][] => {
      const living = profiles.get(document.id);
      if (!living?.published || living.profile.supplierId !== document.id) return [];
      const held = holdings.get(document.id) ?? [];
      const facts = { document, profile: living.profile, held, own, told };
      return [[document.id, toFacts(facts, asked)]];
    }),
  );
}

interface Known {
  document: IndexDocument;
  profile: Profile;
  held: readonly LabelHolding[];
  /** Of the municipality that asks, and of the one whose recognition is required or told; null without one. */
  own: readonly RecognitionRule[] | null;
  told: readonly RecognitionRule[] | null;
}

async function rulesOf(manager: EntityManager, code: string | null): Promise<RecognitionRule[] | null> {
  return code === null ? null : loadRules(manager, code);
}

function toFacts({ document, profile, held, own, told }: Known, asked: FactsAsked): FirmFacts {
  const labels = toProfileLabels(held, asked.on);
  return {
    id: document.id,
    cpv: document.cpv,
    categories: document.categories,
    concepts: offeredConcepts(document),
    point: document._geo,
    serviceAreas: profile.serviceAreas ?? [],
    maxOrderValue: profile.maxOrderValue ?? null,
    quarterlyRoom: profile.quarterlyRoom ?? null,
    labels,
    recognition: told && recognise(held, told, asked.on),
    reservable: reservableBy(held, labels, own ?? [], asked.on),
    availability: asked.availability?.get(availabilityKey(asked.lot, document.id)) ?? null,
  };
}

/** By the rules of the municipality when it has any on reserved contracts, else by labels that show it anywhere. */
function reservableBy(
  held: readonly LabelHolding[],
  labels: readonly ProfileLabel[],
  rules: readonly RecognitionRule[],
  on: string,
): ReservableBy[] {
  const own = rules.filter(({ criterion }) => criterion === RESERVED);
  if (own.length > 0) return recognise(held, own, on).map(underPolicy);
  return labels
    .filter(({ code, status }) => status === 'verified' && RESERVABLE_LABELS.has(code))
    .map(({ name }) => ({ labelName: name }));
}

function underPolicy({ labelName, sourceText }: Recognition): ReservableBy {
  return { labelName, policy: sourceText };
}

/** Under which a firm's answer for a lot stands in {@link AskedFor}. */
export function availabilityKey(lot: number, supplierId: string): string {
  return `${lot}/${supplierId}`;
}
