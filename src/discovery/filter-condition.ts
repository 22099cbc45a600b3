import { cpvPrefix } from '../enrichment/categories/concept.ts';
import { type FoundPlace } from '../enrichment/location/geocoder.ts';
import { type Condition } from '../indexing/search-engine.ts';
import { DEFAULT_RADIUS_KM, nearCondition, type ServedWish } from './served-condition.ts';
import { type SearchQuery } from './search-query.ts';

/** A CPV group: what the facet `category` counts by. */
const GROUP_DIGITS = 3;

/** Facts from the database that conditions need. */
export interface ResolvedConditions {
  /** Only these, because of what the index cannot tell; null when it can tell everything. */
  suppliers: readonly string[] | null;
  /** The day that labels are judged on when that is not today (ISO date): then the index does not know them. */
  otherDay: string | null;
  near: FoundPlace | null;
  /** What a firm elsewhere must say to serve that place; null without one. */
  served: ServedWish | null;
}

/** The caller's conditions; they hold together. `null` when there are none. */
export function filterCondition(
  query: SearchQuery,
  { suppliers, otherDay, near, served }: ResolvedConditions,
): Condition | null {
  const conditions: Condition[] = [];
  if (suppliers) conditions.push({ field: 'id', in: suppliers });
  if (query.label?.length && !otherDay) conditions.push({ field: 'label', in: query.label });
  if (query.theme?.length) conditions.push({ field: 'theme', in: query.theme });
  if (query.programme?.length) conditions.push({ field: 'programme', in: query.programme });
  if (query.category) conditions.push(inCategory(query.category));
  if (query.municipality) conditions.push({ field: 'municipality', in: [query.municipality] });
  if (query.size?.length) conditions.push({ field: 'size', in: query.size });
  if (query.orderValue !== undefined) conditions.push({ takesOn: query.orderValue });
  if (query.source) conditions.push({ field: 'source', in: [query.source] });
  if (query.impact !== undefined && !otherDay) conditions.push({ impact: query.impact });
  if (near && served) conditions.push(nearCondition(near, query.radiusKm ?? DEFAULT_RADIUS_KM, served));
  return conditions.length === 0 ? null : { all: conditions };
}

/** Three digits are a group, as facets count it: `310` holds who states no more than division 31, and `31` all of that division. */
function inCategory(code: string): Condition {
  return isGroup(code) ? { field: 'category', in: [code] } : { field: 'cpv', in: [cpvPrefix(code)] };
}

/** The digits that the codes of a firm begin with when it is in that category. */
export function digitsOf(code: string): string {
  return isGroup(code) ? code : cpvPrefix(code);
}

function isGroup(code: string): boolean {
  return code.length === GROUP_DIGITS;
}

/** Joins conditions that may be absent. */
export function both(...conditions: (Condition | null)[]): Condition | null {
  const present = conditions.filter((condition) => condition !== null);
  return present.length === 0 ? null : present.length === 1 ? (present[0] ?? null) : { all: present };
}
