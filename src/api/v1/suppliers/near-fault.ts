import { type Fault } from '../../../common/errors.ts';
import { queryFault } from '../../../platform/http/query/read-query.ts';

const COORDINATES = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/;

/** What is wrong with `near` as far as its form tells; whether the place exists is known only to the geocoder. */
export function nearFault(near: string | undefined): Fault | null {
  if (!near || !/^[-\d.,\s]+$/.test(near) || !near.includes(',')) return null;
  const [, lat, lng] = COORDINATES.exec(near) ?? [];
  if (lat === undefined || lng === undefined) {
    return queryFault('near', 'must be lat,lng in degrees with a decimal point, such as 53.2194,6.5665');
  }
  if (Math.abs(Number(lat)) > 90)
    return queryFault('near', 'the latitude (first) must lie between -90 and 90');
  if (Math.abs(Number(lng)) > 180)
    return queryFault('near', 'the longitude (second) must lie between -180 and 180');
  return null;
}
