import { type Point } from '../common/location.ts';
import { cpvPrefix } from '../enrichment/categories/concept.ts';
import { type FoundPlace } from '../enrichment/location/geocoder.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type Condition } from '../indexing/search-engine.ts';
import { SERVICE_RADII_KM } from '../registry/service-areas.ts';
import { wantedCodes, type UnderstoodRequest } from './understand-request.ts';

/** "Near" without a distance means this far: a cycling or short driving distance, and what the form offers first. */
export const DEFAULT_RADIUS_KM = 25;

/** Which service areas reach a place, in the tokens of `servedTokens`. */
export interface ServedWish {
  /** Areas that hold the place. */
  areas: readonly string[];
  /** Distances around the firm, each with the greatest one that it holds, in kilometres. */
  radii: readonly { tokens: readonly string[]; km: number }[];
}

/** What a firm must say to serve a place with what is asked for: a category, the ones that the text means, or anything. */
export function servedWish(
  category: string | undefined,
  request: UnderstoodRequest,
  near: FoundPlace,
): ServedWish {
  const codes = category === undefined ? wantedCodes(request) : [category];
  const activities = codes.length === 0 ? ['*'] : [...new Set([...codes.map(cpvPrefix), 'rest'])];
  const of = (area: string): string[] => activities.map((activity) => `${activity}/${area}`);
  return {
    areas: near.municipality ? [...of(near.municipality.code), ...of('NL')] : [],
    radii: SERVICE_RADII_KM.map((km) => ({ tokens: of(`${km}km`), km })),
  };
}

/** In the circle that was asked for, or serving its middle. */
export function nearCondition(near: Point, km: number, { areas, radii }: ServedWish): Condition {
  const { lat, lng } = near;
  return {
    any: [
      { within: { lat, lng, km } },
      { field: 'serves', in: areas },
      ...radii.map((radius): Condition => ({
        all: [{ field: 'serves', in: radius.tokens }, { within: { lat, lng, km: radius.km } }],
      })),
    ],
  };
}

/**
 * The area by which a firm serves a place that it does not sit near: `NL`, a municipality or `25km`; null for a firm that
 * sits within the distance that was asked for.
 */
export function servedFromElsewhere(
  { serves }: Pick<IndexDocument, 'serves'>,
  distanceKm: number | null,
  radiusKm: number | undefined,
  { areas, radii }: ServedWish,
): string | null {
  if (serves.length === 0) return null;
  if (distanceKm !== null && distanceKm <= (radiusKm ?? DEFAULT_RADIUS_KM)) return null;
  const held = new Set(serves);
  const within = radii.filter(({ km }) => distanceKm !== null && distanceKm <= km);
  const tokens = [...areas, ...within.flatMap((radius) => radius.tokens)];
  return tokens.find((token) => held.has(token))?.split('/')[1] ?? null;
}
