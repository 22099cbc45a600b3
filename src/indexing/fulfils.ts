import { distanceKm } from '../common/location.ts';
import { type IndexDocument } from './index-document.ts';
import { type Condition } from './search-engine.ts';

/**
 * Whether a document fulfils a condition, as the engine would say: for a few documents that were found without it, since the
 * engine measures the distances around a place for each question anew. Not for `prominent`, which is not read back.
 */
export function fulfils(document: IndexDocument, condition: Condition): boolean {
  if ('not' in condition) return !fulfils(document, condition.not);
  if ('all' in condition) return condition.all.every((part) => fulfils(document, part));
  if ('any' in condition) return condition.any.some((part) => fulfils(document, part));
  if ('impact' in condition) return document.impact === condition.impact;
  if ('takesOn' in condition) return (document.maxOrderValue ?? -1) >= condition.takesOn;
  if ('within' in condition) {
    return document._geo !== null && distanceKm(document._geo, condition.within) <= condition.within.km;
  }
  // As the engine compares: letter case does not matter.
  const values = [document[condition.field]].flat().map((value) => String(value).toLowerCase());
  return condition.in.some((wanted) => values.includes(wanted.toLowerCase()));
}
