import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import { type MultiPolygon, type Polygon } from 'geojson';

import { type Point } from '../../common/location.ts';

/** The area of a municipality, WGS84, longitude first. */
export type Boundary = Polygon | MultiPolygon;

/** How far a point lies outside an area; 0 inside it. */
export function kmOutside({ lat, lng }: Point, boundary: Boundary): number {
  // Nearly every point lies inside, and telling that is a hundred times cheaper than the distance to each edge.
  if (booleanPointInPolygon([lng, lat], boundary)) return 0;
  const feature = { type: 'Feature' as const, properties: {}, geometry: boundary };
  return Math.max(0, pointToPolygonDistance([lng, lat], feature, { units: 'kilometers' }));
}
