import { type LocationPrecision } from '../common/location.ts';
import { type AssumedBasis } from '../enrichment/labels/label-holding.ts';
import { type FirmSize } from '../registry/profile.ts';

/** A label as search results show it. */
export interface DocumentLabel {
  code: string;
  name: string;
  level?: string;
  status: 'claimed' | 'verified' | 'expired';
  validFrom?: string;
  validUntil?: string;
  /** Why `validUntil` is an assumption; absent when the source itself names the day. */
  untilBasis?: AssumedBasis;
  /** Only there, and true, for a membership: no proof of impact. */
  membership?: true;
}

/**
 * What the search engine knows of a supplier: public data only, made from a published profile. Holds no contact data, and
 * of a sole trader neither KvK number nor street nor a point more precise than the place.
 */
export interface IndexDocument {
  id: string;
  /** The profile's content hash: tells whether this document is up to date. */
  revision: string;
  /** Changes with anything that stands in the document, also when the profile is the same and the words are not. */
  fingerprint: string;
  name: string;
  /** Name, other names and their spelling without punctuation; searched with tolerance for typos. */
  names: string[];
  /** For sorting by name. */
  nameKey: string;
  kvkNumber: string | null;
  place: string | null;
  municipality: string | null;
  municipalityName: string | null;
  _geo: { lat: number; lng: number } | null;
  locationPrecision: LocationPrecision | null;
  /** Where the firm works, as `servedTokens` writes it. */
  serves: string[];
  impact: boolean;
  /** For browsing: 1 for a firm with a verified label, else 0. */
  standing: number;
  /** Verified, valid labels: `pso`, and `pso:1` up to the level that is held, so that "at least" is one comparison. */
  label: string[];
  /** Every label that is shown, also claimed and expired ones. */
  labels: DocumentLabel[];
  theme: string[];
  programme: string[];
  size: FirmSize | null;
  /** Largest order that the firm says it can take on, in euro without VAT; null when it does not say. */
  maxOrderValue: number | null;
  /** The steps of `ORDER_VALUE_STEPS` up to there, for the facet. */
  orderValue: string[];
  source: string[];
  /** CPV codes at every depth: `55`, `555`, `5552`. */
  cpv: string[];
  /** CPV groups (three digits), for the facet. */
  category: string[];
  /** `suggested` marks what the register read from a text or an activity code and nobody accepted yet. */
  categories: { code: string; label: string; suggested?: true }[];
  summary: string;
  /** Labels of categories and the description as written; searched when nothing else matches. */
  text: string;
  /** Stems, compound parts and concepts of everything that is said of the firm. */
  terms: string[];
  /** How much each of `terms` is what the firm does, in hundredths and in their order. */
  weights: number[];
  /** The terms of name, stated categories and concepts that several words speak of. */
  prominent: string[];
  /** ISO date-time, and the same in milliseconds for sorting. */
  updatedAt: string;
  updatedMillis: number;
}

const CONCEPT_MARK = 'c:';

/** The token of a concept among the terms of a document. */
export function conceptTerm(conceptId: string): string {
  return `${CONCEPT_MARK}${conceptId}`;
}

/** The concept that such a token is of; null for any other term. */
export function conceptOfTerm(term: string): string | null {
  return term.startsWith(CONCEPT_MARK) ? term.slice(CONCEPT_MARK.length) : null;
}
