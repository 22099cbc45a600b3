import { readServiceArea, type StatedArea } from '../common/service-area.ts';
import { cpvDepths, cpvPrefix } from '../enrichment/categories/concept.ts';
import { type ServedPlaces } from '../enrichment/location/served-places.ts';
import { type CleanedRecord } from '../intake/cleaned-record.ts';
import { type SourceKind } from '../intake/sources.ts';
import { type ServiceArea, type Sourced } from './profile.ts';

/** As much of a statement as is needed here. */
interface AreaStatement {
  source: string;
  /** A steward's word is the whole service area, not one more voice. */
  kind?: SourceKind;
  /** ISO date. */
  statedOn: string;
  cleaned: Pick<CleanedRecord, 'serviceArea'>;
}

/** Distances that a search can ask for, in kilometres; a stated one counts as the next smaller, never as more than was said. */
export const SERVICE_RADII_KM = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 150, 200, 300] as const;

/** Names in the service areas of statements, to look up. */
export function servedNames(statements: readonly AreaStatement[]): string[] {
  return statements
    .flatMap(({ cleaned }) => (cleaned.serviceArea ? readServiceArea(cleaned.serviceArea) : []))
    .flatMap((area) => (area.reach === 'places' ? area.names : []));
}

/**
 * Where a supplier works, for each activity what the best source says of it and nothing of the others: two half service
 * areas would be a third one that nobody stated. What a steward put right holds alone: otherwise a wrong area of one activity
 * could not be taken away. Pure.
 * @param statements best source first
 */
export function mergeServiceAreas(
  statements: readonly AreaStatement[],
  places: ServedPlaces,
): Sourced<ServiceArea>[] {
  const taken = new Map<string, AreaStatement>();
  const merged: Sourced<ServiceArea>[] = [];
  const pinned = statements.find(({ kind, cleaned }) => kind === 'steward' && cleaned.serviceArea);
  for (const statement of pinned ? [pinned] : statements) {
    for (const area of readServiceArea(statement.cleaned.serviceArea ?? '')) {
      const activity = area.category ?? '';
      if ((taken.get(activity) ?? statement) !== statement) continue;
      taken.set(activity, statement);
      merged.push({
        value: withPlaces(area, places),
        source: statement.source,
        date: statement.statedOn,
      });
    }
  }
  return merged;
}

function withPlaces(area: StatedArea, places: ServedPlaces): ServiceArea {
  const category = area.category === undefined ? {} : { category: area.category };
  if (area.reach !== 'places') return area;
  const found = area.names.flatMap((name) => places.get(name) ?? []);
  const unknown = area.names.filter((name) => (places.get(name) ?? []).length === 0);
  return {
    ...category,
    reach: 'municipalities',
    municipalities: [...new Map(found.map((municipality) => [municipality.code, municipality])).values()],
    ...(unknown.length > 0 ? { unknown } : {}),
  };
}

/**
 * What a search looks for: `ACTIVITY/AREA`. The area is a municipality, `NL`, or a distance (`25km`); the activity is a CPV
 * prefix at every depth, `*` for any of the firm's, `rest` for all of them when none has an area of its own. For an activity
 * with an area of its own the firm's general one does not count. Pure.
 */
export function servedTokens(areas: readonly ServiceArea[], categories: readonly string[]): string[] {
  const general = areas.filter(({ category }) => category === undefined);
  const own = areas.flatMap((area) =>
    area.category === undefined ? [] : [{ prefix: cpvPrefix(area.category), area }],
  );
  const codes = [...new Set([...categories, ...own.flatMap(({ area }) => area.category ?? [])])];
  const ofActivities = codes.flatMap((code) => {
    const applying = own.filter(({ prefix }) => cpvPrefix(code).startsWith(prefix));
    const longest = Math.max(...applying.map(({ prefix }) => prefix.length));
    const nearest = applying.filter(({ prefix }) => prefix.length === longest).map(({ area }) => area);
    return cpvDepths(code).flatMap((depth) => tokens(depth, nearest.length > 0 ? nearest : general));
  });
  return [
    ...new Set([
      ...tokens('*', areas),
      ...(own.length === 0 ? tokens('rest', general) : []),
      ...ofActivities,
    ]),
  ].sort();
}

function tokens(activity: string, areas: readonly ServiceArea[]): string[] {
  return areas.flatMap(areaTokens).map((area) => `${activity}/${area}`);
}

function areaTokens(area: ServiceArea): string[] {
  if (area.reach === 'country') return ['NL'];
  if (area.reach === 'municipalities') return area.municipalities.map(({ code }) => code);
  const km = SERVICE_RADII_KM.filter((radius) => radius <= area.km).at(-1);
  return km === undefined ? [] : [`${km}km`];
}
