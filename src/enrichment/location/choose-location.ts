import { distanceKm, type LocationPrecision, type Point } from '../../common/location.ts';
import { readPlaceName } from '../../common/place-name.ts';
import { type AddressToLocate, type FoundPlace } from './geocoder.ts';

/** A place of the gazetteer. */
export interface KnownPlace extends Point {
  name: string;
  placeKey: string;
  country: string;
  province: string | null;
  municipality: { code: string; name: string } | null;
  source: string;
}

/** A postcode area; without a point it still says where the postcode belongs. */
export interface KnownPostcode {
  postcode: string;
  place: string;
  municipality: { code: string; name: string } | null;
  point: Point | null;
  precision: LocationPrecision;
  source: string;
}

/** What the gazetteer knows about the texts that were asked for. */
export interface KnownPlaces {
  byKey: ReadonlyMap<string, readonly KnownPlace[]>;
  byPostcode: ReadonlyMap<string, KnownPostcode>;
}

/** Two points of one name that lie closer than this are one place, such as a village on a municipal border. */
export const SAME_PLACE_KM = 5;

/** A postcode area's middle may lie this far from the middle of its place without contradicting it. */
const CONSISTENT_KM = 15;

/**
 * The best point for an address: whole postcode, four-digit area, place. When postcode and place contradict each other
 * the place wins, since one wrong digit moves a postcode anywhere. A place name that occurs more than once is settled
 * by the postcode or by an added province (`Haren Gn`); otherwise there is no answer: a wrong town does more harm than
 * none. Pure.
 */
export function chooseLocation(address: AddressToLocate, known: KnownPlaces): FoundPlace | null {
  const area = address.country === 'NL' ? postcodeArea(address.postcode, known) : undefined;
  const candidates = placesNamed(address.place ?? '', address.country, known);
  if (!area) return asFound(theOne(candidates));
  if (contradict(address.place, candidates, area)) return asFound(theOne(candidates));
  const agreeing = candidates.filter((place) => agrees(place, area));
  return fromArea(area) ?? asFound(theOne(agreeing)) ?? asFound(theOne(areaPlaces(area, known)));
}

/** Whether the places that a name may mean all lie elsewhere than its postcode says; no place contradicts nothing. Pure. */
export function contradict(
  name: string | undefined,
  candidates: readonly KnownPlace[],
  area: KnownPostcode,
): boolean {
  return candidates.length > 0 && !sameName(name, area) && candidates.every((place) => !agrees(place, area));
}

/** The longest postcode that is known: `9712HM`, else `9712`. */
export function postcodeArea(postcode: string | undefined, known: KnownPlaces): KnownPostcode | undefined {
  if (!postcode) return undefined;
  const whole = known.byPostcode.get(postcode);
  return whole?.point ? whole : (known.byPostcode.get(postcode.slice(0, 4)) ?? whole);
}

/** Places of a name in a country, only those in the province that the writer added, if any is there. */
export function placesNamed(name: string, country: string, known: KnownPlaces): readonly KnownPlace[] {
  const { key, province } = readPlaceName(name);
  const places = (known.byKey.get(key) ?? []).filter((place) => place.country === country);
  const inProvince = places.filter((place) => place.province === province);
  return inProvince.length > 0 ? inProvince : places;
}

/** The only one, or the first of several that are one place in truth; undefined when it is not clear which is meant. */
export function theOne(places: readonly KnownPlace[]): KnownPlace | undefined {
  const [first, ...others] = places;
  return first && others.every((other) => distanceKm(first, other) <= SAME_PLACE_KM) ? first : undefined;
}

export function asFound(place: KnownPlace | undefined): FoundPlace | null {
  if (!place) return null;
  const { name, lat, lng, municipality, province, source } = place;
  return {
    name,
    lat,
    lng,
    precision: 'place',
    ...(municipality ? { municipality } : {}),
    ...(province ? { province } : {}),
    source,
  };
}

/** Named after the area and its place: `9712 (Groningen)`. */
export function fromArea(area: KnownPostcode): FoundPlace | null {
  if (!area.point) return null;
  const { postcode, place, point, precision, municipality, source } = area;
  return {
    name: `${postcode} (${place})`,
    ...point,
    precision,
    ...(municipality ? { municipality } : {}),
    source,
  };
}

/** The places that a postcode area without a point belongs to. */
export function areaPlaces(area: KnownPostcode, known: KnownPlaces): readonly KnownPlace[] {
  const places = known.byKey.get(readPlaceName(area.place).key) ?? [];
  return places.filter((place) => place.municipality?.code === area.municipality?.code);
}

function agrees(place: KnownPlace, area: KnownPostcode): boolean {
  if (place.municipality && place.municipality.code === area.municipality?.code) return true;
  return area.point !== null && distanceKm(place, area.point) <= CONSISTENT_KM;
}

function sameName(place: string | undefined, area: KnownPostcode): boolean {
  return readPlaceName(place ?? '').key === readPlaceName(area.place).key;
}
