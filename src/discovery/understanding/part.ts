import { type PlaceChoice } from '../../common/location.ts';

/** From character `start` up to `end` of a text. */
export interface Span {
  start: number;
  end: number;
}

interface Read {
  /** Names the part in `without`: its kind, or kind and value where a text may hold several (`label:pso`). */
  id: string;
  /** The words that led to it, as written. */
  because: string;
}

/** Money that is named: the same number twice for one amount, one of them null when only the other end is said. */
export interface AmountPart extends Read {
  kind: 'amount';
  /** Euro, as written: nothing is added or taken off for VAT. */
  from: number | null;
  upTo: number | null;
  /** What the amount is for; null for the whole, or when it is not said. */
  per: 'year' | 'month' | 'hour' | 'person' | 'piece' | null;
}

/** How many people it is for. */
export interface PeoplePart extends Read {
  kind: 'people';
  from: number;
  upTo: number;
}

/** How much of something is asked. */
export interface QuantityPart extends Read {
  kind: 'quantity';
  count: number;
  /** `bureaustoelen`, `m²`. */
  of: string;
}

/** When, and for how long. At least one is there. */
export interface PeriodPart extends Read {
  kind: 'period';
  /** ISO dates, both included. */
  from?: string;
  until?: string;
  /** Length of the contract, and how much longer it may become by options. */
  months?: number;
  optionMonths?: number;
}

/** Must, or would be nice. */
export type Wish = 'required' | 'preferred';

/** A label that firms should hold. */
export interface LabelPart extends Read {
  kind: 'label';
  /** `pso`, or `pso:2` for at least its second step: as the parameter `label` takes it. */
  label: string;
  name: string;
  wish: Wish;
}

/** An aim that firms should have; its code is in `common/themes.ts`. */
export interface ThemePart extends Read {
  kind: 'theme';
  theme: string;
  name: string;
}

/** Where it is to be delivered. */
export interface PlacePart extends Read {
  kind: 'place';
  name: string;
  lat: number;
  lng: number;
}

/** A name of several places: only the buyer can tell which one. Until then it counts for nothing. */
export interface PlaceChoicePart extends Read {
  kind: 'place-choice';
  name: string;
  /** As a fault in `near` has them: `value` is what to send as `near`. */
  choices: PlaceChoice[];
}

/** How far a firm may sit from that place. */
export interface DistancePart extends Read {
  kind: 'distance';
  km: number;
}

/** What is named only to say that it is not wanted. */
export interface ExclusionPart extends Read {
  kind: 'exclusion';
}

/** Sentences of letters and tenders that say nothing about what is bought. */
export interface ProcedurePart extends Read {
  kind: 'procedure';
}

/** A word that was probably misspelt; what was meant is looked for beside it. */
export interface SpellingPart extends Read {
  kind: 'spelling';
  /** What it was taken for. */
  meant: string;
}

/** Something that a request says besides what is bought. */
export type Part =
  | AmountPart
  | PeoplePart
  | QuantityPart
  | PeriodPart
  | LabelPart
  | ThemePart
  | PlacePart
  | PlaceChoicePart
  | DistancePart
  | ExclusionPart
  | ProcedurePart
  | SpellingPart;

export type PartKind = Part['kind'];

/** A part with the characters that are not looked for because of it. */
export interface Finding<P extends Part = Part> {
  part: P;
  /** Where it stands; nothing else is read there. */
  spans: readonly Span[];
  /** Whether the words there are still looked for, since they name what is bought as well. */
  searched: boolean;
}

/** The first part of a kind. */
export function partOf<K extends PartKind>(
  parts: readonly Part[],
  kind: K,
): Extract<Part, { kind: K }> | undefined {
  return parts.find((part): part is Extract<Part, { kind: K }> => part.kind === kind);
}
