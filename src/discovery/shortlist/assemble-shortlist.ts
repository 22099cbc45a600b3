import { documentLabels } from '../../indexing/document-labels.ts';
import { type ReasonLang } from '../reason-texts.ts';
import { explainedHit } from '../search.service.ts';
import { type SupplierHit } from '../search-query.ts';
import { type Combinations } from './combinations.ts';
import { type Criterion, criterionView } from './criterion.ts';
import { assessFeasibility, type JudgedFirm } from './feasibility.ts';
import { type ReadCondition } from './fill-in.ts';
import { type FirmFacts } from './firm-facts.ts';
import { type Pool } from './firm-pool.ts';
import { combineFirms, lotsByCategory, proposeLots } from './group-firms.ts';
import { judgeFirm, standingOf } from './judge-firm.ts';
import {
  type FirmCombination,
  type NearMiss,
  type OtherFirm,
  type Shortlist,
  type ShortlistItem,
  type UnderstoodWish,
} from './shortlist.ts';
import { type Threshold, type ThresholdCode } from './thresholds.ts';
import { type Wish } from './wish.ts';

/** A firm that was judged, as callers see it. */
interface Entry extends JudgedFirm {
  supplier: SupplierHit;
  score: number;
}

/** What a shortlist is made of. */
export interface ShortlistParts {
  pool: Pool;
  facts: ReadonlyMap<string, FirmFacts>;
  wish: Wish;
  thresholds: ReadonlyMap<ThresholdCode, Threshold>;
  /** Conditions that only the text says. */
  read: ReadCondition[];
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
  thresholds,
  limit,
  lang,
}: ShortlistParts): Shortlist {
  const entries = entriesOf(pool, facts, wish);
  const items = entries.flatMap((entry) =>
    standingOf(entry.criteria).kind === 'able' ? [toItem(entry, lang)] : [],
  );
  const nearMisses = nearMissesOf(entries, lang);
  const lots = proposeLots(entries, wish);
  const combinations = combineFirms(entries, wish);
  const byCategory = lotsByCategory(entries, wish);
  return {
    items: limit === null ? items : items.slice(0, limit),
    nearMisses: limit === null ? nearMisses : nearMisses.slice(0, limit),
    query: { ...understood(wish), fromText: read },
    pool: {
      judged: entries.length,
      able: items.length,
      nearMisses: nearMisses.length,
      complete: pool.complete,
    },
    ...(combinations ? { combinations: named(combinations, entries) } : {}),
    ...(lots ? { lotProposal: lots } : {}),
    ...(byCategory ? { lotsByCategory: byCategory } : {}),
    ...(limit === null ? { others: othersOf(entries) } : {}),
    feasibility: assessFeasibility(entries, wish, lots, thresholds),
    ...(pool.limited ? { limited: true as const } : {}),
  };
}

/** In the order of the search. */
function entriesOf({ firms, prepared }: Pool, facts: ReadonlyMap<string, FirmFacts>, wish: Wish): Entry[] {
  return firms.flatMap((ranked) => {
    const known = facts.get(ranked.document.id);
    if (!known) return [];
    const document = { ...ranked.document, ...documentLabels(known.labels) };
    return [
      {
        facts: known,
        criteria: judgeFirm(known, wish),
        supplier: explainedHit({ ...ranked, document }, prepared),
        score: Math.round(ranked.score * 1000) / 1000,
      },
    ];
  });
}

/** Those that miss least first; among equals the order of the search. */
function nearMissesOf(entries: readonly Entry[], lang: ReasonLang): NearMiss[] {
  return entries
    .flatMap((entry): { entry: Entry; failed: Criterion }[] => {
      const standing = standingOf(entry.criteria);
      return standing.kind === 'near-miss' ? [{ entry, failed: standing.failed }] : [];
    })
    .sort((a, b) => (a.failed.shortfall ?? 1) - (b.failed.shortfall ?? 1))
    .map(({ entry, failed }) => ({ ...toItem(entry, lang), failed: criterionView(failed) }));
}

function othersOf(entries: readonly Entry[]): OtherFirm[] {
  return entries.flatMap(({ supplier, criteria }) => {
    const standing = standingOf(criteria);
    if (standing.kind !== 'unable') return [];
    const failed = standing.failed.map(({ name, reason }) => ({ name, reason }));
    return [{ supplierId: supplier.id, name: supplier.name, failed }];
  });
}

function toItem({ supplier, score, criteria }: Entry, lang: ReasonLang): ShortlistItem {
  return {
    supplier,
    score,
    criteria: criteria.map(criterionView),
    reasons: criteria.map(({ reason }) => reason[lang]),
  };
}

function named(
  { items, ...rest }: Combinations,
  entries: readonly Entry[],
): NonNullable<Shortlist['combinations']> {
  const names = new Map(entries.map(({ supplier }) => [supplier.id, supplier.name]));
  const withNames = items.map(({ firms, uncovered }): FirmCombination => ({
    firms: firms.map(({ id, ...part }) => ({ supplierId: id, name: names.get(id) ?? '', ...part })),
    uncovered,
  }));
  return { items: withNames, ...rest };
}

function understood(wish: Wish): Omit<UnderstoodWish, 'fromText'> {
  const { near, area, estimatedValue } = wish;
  return {
    categories: wish.categories.map(({ code, label, because }) => ({
      code,
      label,
      ...(because === undefined ? {} : { because }),
    })),
    categoriesNeeded: wish.categoriesNeeded,
    ...(near && area.length === 0 ? { place: { name: near.name, lat: near.lat, lng: near.lng } } : {}),
    ...(near || area.length > 0 ? { radiusKm: wish.radiusKm } : {}),
    ...(area.length > 0 ? { municipalities: area.flatMap(({ municipality }) => municipality ?? []) } : {}),
    ...(estimatedValue === null ? {} : { estimatedValue }),
    requiredLabels: wish.labels.map(({ asked }) => asked),
    ...(wish.recognisedBy === null ? {} : { recognisedBy: wish.recognisedBy }),
    on: wish.on,
  };
}
