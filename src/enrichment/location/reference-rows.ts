import { readPlaceName } from '../../common/place-name.ts';
import { csvRows } from '../reference/reference-files.ts';
import { type GazetteerRow } from './cities.ts';

export interface MunicipalityRow {
  code: string;
  name: string;
  nameKey: string;
  province: string;
  lat: number;
  lng: number;
}

/** A four-digit postcode area or a whole postcode. Without a point it still names its place. */
export interface PostcodeRow {
  postcode: string;
  place: string;
  municipalityCode: string | null;
  lat: number | null;
  lng: number | null;
  precision: 'postcode' | 'place';
  source: string;
}

/** @param csv text of `municipalities.csv`; the point is the middle of the area, not the town hall. */
export function readMunicipalities(csv: string): MunicipalityRow[] {
  return csvRows(csv).map((row) => ({
    code: row.code ?? '',
    name: row.name ?? '',
    nameKey: readPlaceName(row.name ?? '').key,
    province: row.province ?? '',
    lat: Number(row.latitude),
    lng: Number(row.longitude),
  }));
}

/** @param csv text of `postcodes.csv`. */
export function readPostcodes(csv: string, municipalities: ReadonlySet<string>): PostcodeRow[] {
  return csvRows(csv).map((row) => ({
    postcode: row.postcode ?? '',
    place: row.place ?? '',
    municipalityCode: row.municipality && municipalities.has(row.municipality) ? row.municipality : null,
    lat: row.latitude ? Number(row.latitude) : null,
    lng: row.longitude ? Number(row.longitude) : null,
    precision: row.precision === 'postcode' ? 'postcode' : 'place',
    source: row.source || 'postcodes',
  }));
}

/**
 * Places that the gazetteer does not have (it starts at a thousand inhabitants) but the postcode table has, at the
 * middle of their postcode areas.
 */
export function placesFromPostcodes(
  postcodes: readonly PostcodeRow[],
  known: readonly GazetteerRow[],
): GazetteerRow[] {
  const taken = new Set(known.map((row) => `${row.placeKey} ${row.municipalityCode}`));
  const groups = new Map<string, GazetteerRow & { count: number }>();
  for (const { place, municipalityCode, lat, lng, source } of postcodes) {
    if (lat === null || lng === null || !municipalityCode) continue;
    const placeKey = readPlaceName(place).key;
    const key = `${placeKey} ${municipalityCode}`;
    if (taken.has(key)) continue;
    const group = groups.get(key);
    if (!group)
      groups.set(key, { name: place, placeKey, country: 'NL', municipalityCode, lat, lng, source, count: 1 });
    else {
      group.count++;
      group.lat += (lat - group.lat) / group.count;
      group.lng += (lng - group.lng) / group.count;
    }
  }
  return [...groups.values()].map(({ count: _count, ...row }) => row);
}
