import { type IndexDocument } from './index-document.ts';
import { ORDER_VALUE_STEPS } from './order-values.ts';
import { type FacetField } from './search-engine.ts';

const DIVISION_DIGITS = 2;

/** What a document is counted by in a facet. Only from what is read of documents that are found (`READ_FIELDS`). */
export function facetValues(document: IndexDocument, field: FacetField): string[] {
  // A firm in two groups of a division is one firm of that division: groups can not be added up.
  if (field === 'division') return document.cpv.filter((code) => code.length === DIVISION_DIGITS);
  if (field === 'orderValue') return orderSteps(document.maxOrderValue);
  return [document[field]].flat().flatMap((value) => (value === null ? [] : [String(value)]));
}

/** The sizes of orders up to what a firm says it can take on. */
export function orderSteps(most: number | null): string[] {
  return ORDER_VALUE_STEPS.filter((step) => most !== null && step <= most).map(String);
}
