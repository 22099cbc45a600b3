/**
 * How precisely a point is known: a house, the middle of a four-digit postcode area, or the middle of a place.
 * Buyers see it, because "0 km" from the middle of a town is no distance at all.
 */
export type LocationPrecision = 'address' | 'postcode' | 'place';

/** WGS84 degrees. */
export interface Point {
  lat: number;
  lng: number;
}

/** One of several places that a text may mean. */
export interface PlaceChoice extends Point {
  /** The text that means this one and no other. */
  value: string;
  name: string;
  municipality?: { code: string; name: string };
  province?: string;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLng = (b.lng - a.lng) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
