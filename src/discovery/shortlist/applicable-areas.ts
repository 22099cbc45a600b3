import { cpvPrefix } from '../../enrichment/categories/concept.ts';
import { type ServiceArea, type Sourced } from '../../registry/profile.ts';

/**
 * The service areas that count for an activity: those that the firm states for it (or for the nearest wider activity), else
 * its general one. Without a code every area counts. Pure.
 */
export function applicableAreas(
  areas: readonly Sourced<ServiceArea>[],
  code: string | undefined,
): readonly Sourced<ServiceArea>[] {
  if (code === undefined) return areas;
  const depth = (area: ServiceArea): number => {
    const prefix = area.category === undefined ? '' : cpvPrefix(area.category);
    return cpvPrefix(code).startsWith(prefix) ? prefix.length : -1;
  };
  const deepest = Math.max(-1, ...areas.map(({ value }) => depth(value)));
  return deepest < 0 ? [] : areas.filter(({ value }) => depth(value) === deepest);
}
