import { type Point } from '../../common/location.ts';

/** A box around the European Netherlands, in degrees. */
const NETHERLANDS = { south: 50.74, north: 53.6, west: 3.3, east: 7.24 };

export function isInNetherlands({ lat, lng }: Point): boolean {
  return (
    lat >= NETHERLANDS.south && lat <= NETHERLANDS.north && lng >= NETHERLANDS.west && lng <= NETHERLANDS.east
  );
}
