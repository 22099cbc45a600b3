import { type AssumedBasis } from '../enrichment/labels/label-holding.ts';
import { type Recognition } from '../enrichment/labels/recognition/recognition-rule.ts';
import { type Explanation } from './explanation.ts';
import { type ReasonLang } from './reason-texts.ts';
import { type Part } from './understanding/part.ts';

/** What a buyer or a purchasing tool asks of the register. All given conditions hold together. */
export interface SearchQuery {
  /** A word, a name, a KvK number or a whole purchase request in Dutch or English. */
  q?: string;
  /** Postcode (`9712HM`, `9712`), place, municipality, address, or `lat,lng`; see `Geocoder.places`. */
  near?: string;
  /** Kilometres around `near`. */
  radiusKm?: number;
  /** `pso`, or `pso:2` for at least the second level; several mean any of them. */
  label?: string[];
  /** ISO date on which the label must have been valid; today when absent. */
  labelOn?: string;
  theme?: string[];
  programme?: string[];
  /** CPV code at any depth: leading digits count, trailing zeros do not, but for three digits: a group, as the facet counts it. */
  category?: string;
  /** CBS code, `GM0014`. */
  municipality?: string;
  size?: ('micro' | 'small' | 'medium' | 'large')[];
  /** Only firms that say that they can take on an order of this many euro, without VAT. */
  orderValue?: number;
  /** True: at least one verified, valid label; false: none, which can be asked of today only. */
  impact?: boolean;
  source?: string;
  /** CBS code: only suppliers with a label that this municipality recognises, each with the rule. */
  recognisedBy?: string;
  /** CBS code: say of each supplier what this municipality recognises, and leave none out. */
  rulesOf?: string;
  /** Language of reasons and of what was understood; Dutch when absent. */
  lang?: ReasonLang;
  sort?: 'relevance' | 'distance' | 'name' | 'updated';
  /** Kinds and ids of parts of the text that are not to be understood: `place`, `label:pso`, `category:catering`. */
  without?: string[];
  /** Say of each supplier how its score came about. */
  explain?: boolean;
  /** Count values a facet over the whole result. */
  facets?: boolean;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** One supplier in an answer: public data only. */
export interface SupplierHit {
  id: string;
  name: string;
  /** Absent for a sole trader. */
  kvkNumber?: string;
  place: string | null;
  municipality: { code: string; name: string } | null;
  /** From `near`, rounded to 0.1 km; absent without `near` or without a location. */
  distanceKm?: number;
  /**
   * Only with `near`: whether the firm sits within the distance that was asked for, or serves the place from elsewhere by
   * what a source says of its service area.
   */
  nearby?: 'located' | 'serves';
  /** How precisely the firm's location is known. */
  locationPrecision?: 'address' | 'postcode' | 'place';
  impact: boolean;
  labels: {
    code: string;
    name: string;
    level?: string;
    status: 'claimed' | 'verified' | 'expired';
    validUntil?: string;
    /** Why `validUntil` is an assumption; absent when the source itself names the day. */
    untilBasis?: AssumedBasis;
    /** Only there, and true, for a membership: no proof of impact. */
    membership?: true;
  }[];
  /** `suggested` marks what the register read from a text or an activity code and nobody accepted yet. */
  categories: { code: string; label: string; suggested?: true }[];
  /** The first two sentences or so of the description. */
  summary: string;
  /** Why this supplier is here, in the caller's language, each one a short phrase. */
  reasons: string[];
  /** How its score came about; only when that is asked for and a text was ranked by. */
  explanation?: Explanation;
  /** What the municipality that is asked about recognises, with its rules; absent when none is asked about. */
  recognition?: Recognition[];
  /** ISO date-time. */
  updatedAt: string;
}

/** A category that the text speaks of. */
export interface UnderstoodCategory {
  /** For `without`. */
  id: string;
  code: string;
  label: string;
  /** The words that led to it. */
  because: string;
  /** Only there, and true, for what a word or a part of one only hints at: it ranks, and the text is not about it. */
  hint?: true;
}

export interface SearchResult {
  items: SupplierHit[];
  total: number;
  page: number;
  pageSize: number;
  /** Facet -> value -> count. */
  facets?: Record<string, Record<string, number>>;
  /** What was understood. */
  query: {
    categories: UnderstoodCategory[];
    parts: Part[];
    /** Words that neither a category nor any firm has; absent when there are none. */
    unknown?: string[];
    /** What the text is about when no firm is known for any of it, as labels: who is listed answers to other words. Absent when there is none. */
    unoffered?: string[];
    /** The same when others are known for it, but none of the firms that were found. Absent when one of them is. */
    unofferedHere?: string[];
    place?: { name: string; lat: number; lng: number };
  };
  /** Set when nobody answers to the question: these firms have words that look like those of the text. */
  similar?: true;
  /** Set when the answer comes from PostgreSQL because the search engine did not answer. */
  limited?: boolean;
}
