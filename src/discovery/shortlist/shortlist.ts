import { type SupplierHit } from '../search-query.ts';
import { type CriterionName, type CriterionView } from './criterion.ts';
import { type OpenPlace, type ReadCondition, type ReadWish } from './fill-in.ts';
import { type Feasibility } from './feasibility.ts';
import { type LotProposal } from './lot-builder.ts';
import { type Texts } from './texts.ts';

/** A firm that fails nothing. */
export interface ShortlistItem {
  supplier: SupplierHit;
  /** How well it answers the request: what the search ranks by; higher is better, and 0 without a request in words. */
  score: number;
  criteria: CriterionView[];
  /** How it does on each criterion, in the language that was asked for. */
  reasons: string[];
}

/** A firm that fails exactly one thing. */
export interface NearMiss extends ShortlistItem {
  failed: CriterionView;
}

/** Firms that could do together what none can do alone. */
export interface FirmCombination {
  firms: {
    supplierId: string;
    name: string;
    /** What it does of what is wanted: CPV codes, with the municipality when the work is in several. */
    covers: string[];
    /** Its part of the value in euro, never above what it says it can take. */
    share: number | null;
  }[];
  uncovered: { needs: string[]; value: number };
}

/** A lot for one category, when too few firms do all of them. What it is worth only the buyer knows. */
export interface CategoryLot {
  category: string;
  label: string;
  /** Ids of firms that fail nothing else but perhaps the value of the whole. */
  able: string[];
}

/** A firm that was judged and left out. */
export interface OtherFirm {
  supplierId: string;
  name: string;
  failed: { name: CriterionName; reason: Texts }[];
}

/** What was understood of a request, or a lot. */
export interface UnderstoodWish {
  /** What was read from the text has the words that led to it, and the `id` by which `without` leaves it out. */
  categories: { code: string; label: string; because?: string; id?: string }[];
  /** Whether a firm must do all categories, or any of those that were read from the text. */
  categoriesNeeded: 'all' | 'any';
  place?: { name: string; lat: number; lng: number };
  /** The text names a place of which there are several; until `near` says which, nobody is judged on it. */
  placeToChoose?: OpenPlace;
  radiusKm?: number;
  municipalities?: { code: string; name: string }[];
  estimatedValue?: number;
  requiredLabels: string[];
  recognisedBy?: string;
  /** ISO date on which labels are judged. */
  on: string;
  /** Of these conditions, those that nobody gave and that the text says; `without` leaves them out. */
  fromText: ReadCondition[];
  /** Words of the text that neither a category nor any firm has; absent when there are none. */
  unknown?: string[];
  /** What the text asks, when no firm of the register is known for any of it, as a search says it. Absent otherwise. */
  unoffered?: string[];
  /** What the text would like to see; absent when nothing, and in shortlists that were kept before this was told. */
  wished?: ReadWish[];
  /** Demands of the text on which nobody was judged, in its words; absent as `wished` is. */
  notJudged?: string[];
}

/** The firms for a request, or for one lot. */
export interface Shortlist {
  items: ShortlistItem[];
  nearMisses: NearMiss[];
  query: UnderstoodWish;
  /** Firms that were judged, and how they did. `complete`: false when more answer than were judged, best first, or not all could be looked at. */
  pool: { judged: number; able: number; nearMisses: number; complete: boolean };
  /** Absent while a single firm can do it. */
  combinations?: { items: FirmCombination[]; exact: boolean; considered: number; of: number };
  /** Absent without an estimated value. */
  lotProposal?: LotProposal;
  /** Absent while enough firms do all categories. */
  lotsByCategory?: CategoryLot[];
  feasibility: Feasibility;
  /** Only in a record: firms of the pool that fail more than one thing. */
  others?: OtherFirm[];
  /** Set when the search engine did not answer: found by plain words, without scores, and without a verdict on the market. */
  limited?: true;
}

export interface LotShortlist extends Shortlist {
  /** From 1. */
  number: number;
  title?: string;
}

/** The whole of a request, and each of its lots. */
export interface ShortlistResult extends Shortlist {
  lots: LotShortlist[];
}
