import { documentLabels } from '../../indexing/document-labels.ts';
import { type ReasonLang } from '../reason-texts.ts';
import { explainedHit } from '../search.service.ts';
import { unknownWords } from '../unknown-words.ts';
import { unofferedThings } from '../unoffered.ts';
import { type SupplierHit } from '../search-query.ts';
import { type Combinations } from './combinations.ts';
import { type Criterion, criterionView } from './criterion.ts';
import { assessFeasibility, type JudgedFirm, withoutVerdict } from './feasibility.ts';
import { type OpenPlace, type ReadCondition, type ReadWish } from './fill-in.ts';
import { type FirmFacts } from './firm-facts.ts';
import { type Pool } from './firm-pool.ts';
import { combineFirms, lotsByCategory, proposeLots } from './group-firms.ts';
import { judgeFirm, standingOf } from './judge-firm.ts';
import {
  type FirmCombination,
  type OtherFirm,
  type Shortlist,
  type ShortlistItem,
  type UnderstoodWish,
} from './shortlist.ts';
import { type ValuedLot } from './small-lots.ts';
import { type Threshold, type ThresholdCode } from './thresholds.ts';
import { type Wish } from './wish.ts';

/** A firm that was judged. */
interface Entry extends JudgedFirm {
  name: string;
  score: number;
  /** As callers see it: written only for firms that are shown. */
  supplier: () => SupplierHit;
}

/** What a shortlist is made of. */
export interface ShortlistParts {
  pool: Pool;
  facts: ReadonlyMap<string, FirmFacts>;
  wish: Wish;
  thresholds: ReadonlyMap<ThresholdCode, Threshold>;
  /** The lots of the request, when it says what each is worth; null for a lot. */
  ownLots: readonly ValuedLot[] | null;
  /** Conditions that only the text says. */
  read: ReadCondition[];
  /** A place in the text that must be chosen first; null without one. */
  openPlace: OpenPlace | null;
  /** What the text would like to see, and what it demands that nobody can judge. */
  wished: ReadWish[];
  notJudged: readonly string[];
  /** Items, and near-misses, at most; null for a record, which holds the whole pool. */
  limit: number | null;
  lang: ReasonLang;
}

/** Judges every firm of the pool, and says what they can do alone and together. Pure. */
export function assembleShortlist({
  pool,
  facts,
  wish,
  read,
  openPlace,
  wished,
  notJudged,
  thresholds,
  ownLots,
  limit,
  lang,
}: ShortlistParts): Shortlist {
  const entries = entriesOf(pool, facts, wish);
  const able = entries.filter(({ criteria }) => standingOf(criteria).kind === 'able');
  const nearMisses = nearMissesOf(entries);
  const shown = <T>(all: readonly T[]): readonly T[] => (limit === null ? all : all.slice(0, limit));
  // What a part of the register can do together says nothing about the market.
  const lots = pool.limited ? null : proposeLots(entries, wish);
  const combinations = pool.limited ? null : combineFirms(entries, wish);
  const byCategory = pool.limited ? null : lotsByCategory(entries, wish);
  const unknown = unknownWords(pool.prepared, { documents: pool.firms });
  const unoffered = unofferedThings(pool.prepared, { documents: pool.firms });
  const feasibility = assessFeasibility(entries, wish, lots, thresholds, ownLots, pool.complete);
  return {
    items: shown(able).map((entry) => toItem(entry, lang)),
    nearMisses: shown(nearMisses).map(({ entry, failed }) => ({
      ...toItem(entry, lang),
      failed: criterionView(failed),
    })),
    query: {
      ...understood(wish),
      ...(openPlace ? { placeToChoose: openPlace } : {}),
      fromText: read,
      ...(unknown.length > 0 ? { unknown } : {}),
      ...(unoffered.length > 0 ? { unoffered } : {}),
      ...(wished.length > 0 ? { wished } : {}),
      ...(notJudged.length > 0 ? { notJudged: [...notJudged] } : {}),
    },
    pool: {
      judged: entries.length,
      able: able.length,
      nearMisses: nearMisses.length,
      complete: pool.complete,
    },
    ...(combinations ? { combinations: named(combinations, entries) } : {}),
    ...(lots ? { lotProposal: lots } : {}),
    ...(byCategory ? { lotsByCategory: byCategory } : {}),
    ...(limit === null ? { others: othersOf(entries) } : {}),
    feasibility: pool.limited ? withoutVerdict(feasibility) : feasibility,
    ...(pool.limited ? { limited: true as const } : {}),
  };
}

/** In the order of the search. */
function entriesOf({ firms, prepared }: Pool, facts: ReadonlyMap<string, FirmFacts>, wish: Wish): Entry[] {
  return firms.flatMap((ranked) => {
    const known = facts.get(ranked.document.id);
    if (!known) return [];
    const supplier = (): SupplierHit => {
      const document = { ...ranked.document, ...documentLabels(known.labels) };
      const { recognition } = known;
      const hit = explainedHit({ ...ranked, document }, prepared);
      return recognition === null ? hit : { ...hit, recognition: [...recognition] };
    };
    const score = Math.round(ranked.score * 1000) / 1000;
    return [{ facts: known, criteria: judgeFirm(known, wish), name: ranked.document.name, score, supplier }];
  });
}

/** Those that miss least first; among equals the order of the search. */
function nearMissesOf(entries: readonly Entry[]): { entry: Entry; failed: Criterion }[] {
  return entries
    .flatMap((entry): { entry: Entry; failed: Criterion }[] => {
      const standing = standingOf(entry.criteria);
      return standing.kind === 'near-miss' ? [{ entry, failed: standing.failed }] : [];
    })
    .sort((a, b) => (a.failed.shortfall ?? 1) - (b.failed.shortfall ?? 1));
}

function othersOf(entries: readonly Entry[]): OtherFirm[] {
  return entries.flatMap(({ facts, name, criteria }) => {
    const standing = standingOf(criteria);
    if (standing.kind !== 'unable') return [];
    const failed = standing.failed.map(({ name, reason }) => ({ name, reason }));
    return [{ supplierId: facts.id, name, failed }];
  });
}

function toItem({ supplier, score, criteria }: Entry, lang: ReasonLang): ShortlistItem {
  return {
    supplier: supplier(),
    score,
    criteria: criteria.map(criterionView),
    reasons: criteria.map(({ reason }) => reason[lang]),
  };
}

function named(
  { items, ...rest }: Combinations,
  entries: readonly Entry[],
): NonNullable<Shortlist['combinations']> {
  const names = new Map(entries.map(({ facts, name }) => [facts.id, name]));
  const withNames = items.map(({ firms, uncovered }): FirmCombination => ({
    firms: firms.map(({ id, ...part }) => ({ supplierId: id, name: names.get(id) ?? '', ...part })),
    uncovered,
  }));
  return { items: withNames, ...rest };
}

function understood(
  wish: Wish,
): Omit<UnderstoodWish, 'fromText' | 'placeToChoose' | 'unknown' | 'unoffered' | 'wished' | 'notJudged'> {
  const { near, area, estimatedValue } = wish;
  return {
    categories: wish.categories.map(({ code, label, because, concepts: [concept] }) => ({
      code,
      label,
      ...(because === undefined ? {} : { because }),
      ...(because === undefined || concept === undefined ? {} : { id: `category:${concept}` }),
    })),
    categoriesNeeded: wish.categoriesNeeded,
    ...(near && area.length === 0 ? { place: { name: near.name, lat: near.lat, lng: near.lng } } : {}),
    ...(near || area.length > 0 ? { radiusKm: wish.radiusKm } : {}),
    ...(area.length > 0 ? { municipalities: area.flatMap(({ municipality }) => municipality ?? []) } : {}),
    ...(estimatedValue === null ? {} : { estimatedValue }),
    requiredLabels: wish.labels.map(({ asked }) => asked),
    ...(wish.recognisedBy === null ? {} : { recognisedBy: wish.recognisedBy.code }),
    on: wish.on,
  };
}
