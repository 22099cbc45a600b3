import { type Point } from '../../common/location.ts';
import { type Recognition } from '../../enrichment/labels/recognition/recognition-rule.ts';
import { type ProfileLabel, type ServiceArea, type Sourced } from '../../registry/profile.ts';

/** A label by which a firm qualifies for a reserved contract, with the words of the policy that says so, if one does. */
export interface ReservableBy {
  labelName: string;
  policy?: string;
}

/** All that the rules look at of one firm. */
export interface FirmFacts {
  id: string;
  /** CPV codes at every depth, as the index has them: `77`, `773`, `7731`. */
  cpv: readonly string[];
  /** Codes and names of its categories, for the reader; `suggested` ones were read from a text and nobody accepted them. */
  categories: readonly { code: string; label: string; suggested?: true }[];
  /** Ids of concepts that its name, categories or description speak of; not those that a part of a word only hints at. */
  concepts: ReadonlySet<string>;
  /** Where it sits, as precisely as the public may know; null when that is not known. */
  point: Point | null;
  serviceAreas: readonly Sourced<ServiceArea>[];
  /** Largest order it says it can take, in euro excluding VAT; null when it does not say. */
  maxOrderValue: Sourced<number> | null;
  /** As they were on the day that is asked about. */
  labels: readonly ProfileLabel[];
  /**
   * What the municipality whose recognition is required, or else the one that asks, recognises of it on that day, with its
   * rules; null when there is no such municipality.
   */
  recognition: readonly Recognition[] | null;
  /** Labels that show, on that day, that it qualifies for a reserved contract (art. 2.82 Aanbestedingswet). */
  reservable: readonly ReservableBy[];
  /** Orders that it says it has room for in the quarter of that statement, in euro; null when it does not say. */
  quarterlyRoom: Sourced<number> | null;
  /** Whether it can come on the day, when it said so for this very request. */
  availability: { available: boolean; saidOn: string } | null;
}
