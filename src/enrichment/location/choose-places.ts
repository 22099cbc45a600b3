import { distanceKm } from '../../common/location.ts';
import { placeKey, provinceNamed, readPlaceName } from '../../common/place-name.ts';
import { placesNamed, SAME_PLACE_KM, type KnownPlace, type KnownPlaces } from './choose-location.ts';

/** Neighbours whose places are known near the border; a buyer's place name is looked for here in this order. */
const COUNTRIES = ['NL', 'DE', 'BE'] as const;

/**
 * The places that a buyer may mean by a name, each once: the nearest country that has any; of those the ones that lie in
 * what was added (`within`: a municipality, its code or a province). A name that is also its municipality's means that
 * town (Hengelo in Overijssel); any other name that more places share is for the buyer to choose from. Pure.
 */
export function placesMeant(
  asked: { name: string; within?: string },
  known: KnownPlaces,
): readonly KnownPlace[] {
  for (const country of COUNTRIES) {
    const found = narrowed(asked, placesNamed(asked.name, country, known));
    const whole =
      found.length > 0 ? found : narrowed(asked, placesNamed(placeKey(asked.name), country, known));
    const distinct = distinctPlaces(whole);
    if (distinct.length > 0) return asked.within === undefined ? (namesake(distinct) ?? distinct) : distinct;
  }
  return [];
}

/** Without those that lie so near an earlier one that they are one place in truth. */
export function distinctPlaces<P extends { lat: number; lng: number }>(places: readonly P[]): P[] {
  const kept: P[] = [];
  for (const place of places)
    if (kept.every((other) => distanceKm(place, other) > SAME_PLACE_KM)) kept.push(place);
  return kept;
}

function narrowed({ within }: { within?: string }, places: readonly KnownPlace[]): readonly KnownPlace[] {
  return within === undefined ? places : places.filter((place) => liesWithin(place, within));
}

/** Does a place lie in what a buyer added to its name? Two municipalities are named like a province: then that one wins. */
export function liesWithin(
  {
    municipality,
    province,
  }: { municipality?: { code: string; name: string } | null; province?: string | null },
  within: string,
): boolean {
  if (municipality?.code === within.toUpperCase()) return true;
  if (municipality && readPlaceName(municipality.name).key === readPlaceName(within).key) return true;
  return province !== null && province !== undefined && provinceNamed(within) === province;
}

/** Of places that share a name, a buyer means the one that a municipality is named after: the town of Hengelo. */
export function namesake<P extends { name: string; municipality?: { name: string } | null }>(
  places: readonly P[],
): readonly P[] | undefined {
  const named = places.filter(
    (place) => readPlaceName(place.municipality?.name ?? '').key === readPlaceName(place.name).key,
  );
  return named.length === 1 ? named : undefined;
}
