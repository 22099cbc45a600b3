import { cpvPrefix } from '../enrichment/categories/concept.ts';
import { type FoundPlace } from '../enrichment/location/geocoder.ts';
import { type Condition } from '../indexing/search-engine.ts';
import { DEFAULT_RADIUS_KM, nearCondition, type ServedWish } from './served-condition.ts';
import { type SearchQuery } from './search-query.ts';

/** Facts from the database that conditions need. */
export interface ResolvedConditions {
  /** Suppliers with the wanted label on the wanted day; null when the labels of today in the index will do. */
  labelHolders: readonly string[] | null;
  near: FoundPlace | null;
  /** What a firm elsewhere must say to serve that place; null without one. */
  served: ServedWish | null;
}

/** The caller's conditions; they hold together. `null` when there are none. */
export function filterCondition(
  query: SearchQuery,
  { labelHolders, near, served }: ResolvedConditions,
): Condition | null {
  const conditions: Condition[] = [];
  if (labelHolders) conditions.push({ field: 'id', in: labelHolders });
  else if (query.label?.length) conditions.push({ field: 'label', in: query.label });
  if (query.theme?.length) conditions.push({ field: 'theme', in: query.theme });
  if (query.programme?.length) conditions.push({ field: 'programme', in: query.programme });
  if (query.category) conditions.push({ field: 'cpv', in: [cpvPrefix(query.category)] });
  if (query.municipality) conditions.push({ field: 'municipality', in: [query.municipality] });
  if (query.size?.length) conditions.push({ field: 'size', in: query.size });
  if (query.source) conditions.push({ field: 'source', in: [query.source] });
  if (query.impact && !labelHolders) conditions.push({ impact: true });
  if (near && served) conditions.push(nearCondition(near, query.radiusKm ?? DEFAULT_RADIUS_KM, served));
  return conditions.length === 0 ? null : { all: conditions };
}

/** Joins conditions that may be absent. */
export function both(...conditions: (Condition | null)[]): Condition | null {
  const present = conditions.filter((condition) => condition !== null);
  return present.length === 0 ? null : present.length === 1 ? (present[0] ?? null) : { all: present };
}
