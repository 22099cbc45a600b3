import { type Condition } from './search-engine.ts';

/** Longer values never match in Meilisearch, silently (500 bytes with its own overhead). */
const MAX_VALUE_BYTES = 468;

/** A condition in Meilisearch's filter language. The only place where values become part of a query. */
export function toMeilisearchFilter(condition: Condition): string {
  if ('not' in condition) return `NOT (${toMeilisearchFilter(condition.not)})`;
  if ('all' in condition) return combine(condition.all, ' AND ');
  if ('any' in condition) return condition.any.length === 0 ? 'id IN []' : combine(condition.any, ' OR ');
  if ('impact' in condition) return `impact = ${condition.impact}`;
  if ('takesOn' in condition) return `maxOrderValue >= ${condition.takesOn}`;
  if ('within' in condition) {
    const { lat, lng, km } = condition.within;
    return `_geoRadius(${lat.toFixed(6)}, ${lng.toFixed(6)}, ${Math.round(km * 1000)})`;
  }
  return `${condition.field} IN [${condition.in.filter(canMatch).map(quote).join(', ')}]`;
}

function combine(conditions: readonly Condition[], operator: string): string {
  return conditions.map((condition) => `(${toMeilisearchFilter(condition)})`).join(operator);
}

function canMatch(value: string): boolean {
  return Buffer.byteLength(value) <= MAX_VALUE_BYTES;
}

/** A backslash makes 1.21's parser panic in some combinations, and no value of ours has one: it is left out. */
function quote(value: string): string {
  return `"${value.replaceAll('\\', '').replaceAll('"', '\\"')}"`;
}
