import { type FoundPlace } from '../../enrichment/location/geocoder.ts';

/** Something to be bought: asked for by its code, or understood from the text. */
export interface WantedCategory {
  /** CPV code of eight digits. */
  code: string;
  label: string;
  labelEn: string;
  /** Words of the request that led to it; absent when its code was given. */
  because?: string;
  /** Any of these CPV codes will do. */
  codes: readonly string[];
  /** Firms that are known for these concepts do it too; empty when the code was given. */
  concepts: readonly string[];
}

/** A label that is required, at no less than a level. */
export interface WantedLabel {
  /** As it was asked for: `pso`, `pso:2`. */
  asked: string;
  code: string;
  /** In the label's own words: `PSO`, `PSO Trede 2`. */
  name: string;
  /** `PSO Step 2`; absent when it is called the same. */
  nameEn?: string;
  minRank?: number;
  /** English names of the label's levels by the Dutch ones; absent when nobody said. */
  levelsEn?: Readonly<Record<string, string>>;
}

/** What firms are judged on: a purchase request, or one lot of it, with everything resolved that needs a look-up. */
export interface Wish {
  categories: readonly WantedCategory[];
  /**
   * Ids of the other concepts that the words which led to the categories speak of. Who is known for one of them nearly does what is
   * asked: `schoonmaak` for `kantoorschoonmaak`.
   */
  relatedConcepts: readonly string[];
  /** `all`: the codes were given and each must be covered; `any`: they were read from a text, and one is enough. */
  categoriesNeeded: 'all' | 'any';
  near: FoundPlace | null;
  /** Municipalities in all of which the work is, when there are more than one place: each with its middle. */
  area: readonly FoundPlace[];
  /** Kilometres around `near`, and around the middle of each municipality of the area. */
  radiusKm: number;
  /** Euro, excluding VAT; null when nobody said. */
  estimatedValue: number | null;
  labels: readonly WantedLabel[];
  /** The municipality of which a recognised label is required; null when none is. */
  recognisedBy: { code: string; name: string } | null;
  /** ISO date on which labels must be valid and the work is to be done. */
  on: string;
  /** ISO date on which this is asked: what ends after it has not ended yet. */
  today: string;
}
