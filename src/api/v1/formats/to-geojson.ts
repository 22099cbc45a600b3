import { type Feature, type FeatureCollection, type Point } from 'geojson';

import { type SupplierHit } from '../../../discovery/search-query.ts';

/** A firm on a map; without a point when its place is not known, or not for this caller. */
export type FirmFeature = Feature<
  Point | null,
  Pick<SupplierHit, 'name' | 'place' | 'impact' | 'reasons'> & { labels: string[] }
>;

/** Purely (RFC 7946: longitude first). @param pointOf where a supplier is, as far as the caller may know */
export function toGeoJson(
  hits: readonly SupplierHit[],
  pointOf: (id: string) => { lat: number; lng: number } | undefined,
): FeatureCollection<Point | null, FirmFeature['properties']> {
  return {
    type: 'FeatureCollection',
    features: hits.map(({ id, name, place, impact, labels, reasons }): FirmFeature => {
      const point = pointOf(id);
      const verified = labels.filter(({ status }) => status === 'verified').map(({ code }) => code);
      return {
        type: 'Feature',
        id,
        geometry: point ? { type: 'Point', coordinates: [point.lng, point.lat] } : null,
        properties: { name, place, impact, labels: verified, reasons },
      };
    }),
  };
}
