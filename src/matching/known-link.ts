import { type MatchSubject } from './match-subject.ts';
import { nameSimilarity } from './name-similarity.ts';
import { OTHER_NAME_BELOW } from './only-number.ts';

/** A subject that is the next delivery of a statement that was linked before. */
export interface KnownLink {
  supplierId: string;
  supplierKvkNumber: string | null;
  /** Name and postcode of that earlier statement. */
  nameKey: string;
  postcode: string | null;
  /** The first statement of the source about it; without one, the subject itself. */
  since?: string;
}

/** Since which statement a record is where it is: what stays with its supplier was there before whatever else came since. */
export function standsSince(subject: MatchSubject, previous: KnownLink | undefined): string {
  if (!previous || contradicts(subject, previous)) return subject.recordId;
  return previous.since ?? subject.recordId;
}

/** A record stays with its supplier, unless it now names another KvK number or another firm altogether. */
export function contradicts(subject: MatchSubject, previous: KnownLink): boolean {
  if (subject.kvkNumber !== null && previous.supplierKvkNumber !== null)
    return subject.kvkNumber !== previous.supplierKvkNumber;
  return isOtherFirm(subject, previous);
}

/**
 * Whether a source's statement is about another firm than the statement before it under the same key, KvK numbers apart: a
 * "number" of the source may be the number of the row in a list that was sorted anew. The same full postcode says that
 * the firm was renamed.
 */
export function isOtherFirm(
  subject: Pick<MatchSubject, 'nameKey' | 'postcode'>,
  previous: Pick<KnownLink, 'nameKey' | 'postcode'>,
): boolean {
  if (subject.postcode?.length === 6 && subject.postcode === previous.postcode) return false;
  return nameSimilarity(subject.nameKey, previous.nameKey) < OTHER_NAME_BELOW;
}
