import { distanceKm, type Point } from '../../common/location.ts';
import { readPlaceName } from '../../common/place-name.ts';
import { readDutchPostcode } from '../../common/postcode.ts';
import { type PostcodeRow } from './reference-rows.ts';

/** Why a row of a postcode table is left out. */
export type PostcodeRejection =
  | 'postcode-invalid'
  | 'point-invalid'
  | 'point-outside-netherlands'
  | 'municipality-unknown'
  | 'far-from-municipality';

/** What a table's columns are called. */
export interface PostcodeColumns {
  postcode: number;
  lat: number;
  lng: number;
  place: number;
  municipality: number;
}

export interface KnownMunicipality extends Point {
  code: string;
  name: string;
  /** Kilometres from its middle to its farthest known place; absent when none is known. */
  reachKm?: number | null;
}

/** A box around the European Netherlands, in degrees. */
const NETHERLANDS = { south: 50.74, north: 53.6, west: 3.3, east: 7.24 };

/** No point of a municipality lies farther from its middle. */
const MAX_KM_FROM_MIDDLE = 40;

/** How far beyond its farthest known place a point may lie. Published tables have worse errors: Ten Boer, 38.8 km off. */
const MARGIN_KM = 10;

const COLUMN_NAMES: Record<keyof PostcodeColumns, readonly string[]> = {
  postcode: ['postcode', 'pc6', 'pc4', 'postalcode', 'zip'],
  lat: ['lat', 'latitude', 'breedtegraad'],
  lng: ['lng', 'lon', 'long', 'longitude', 'lengtegraad'],
  place: ['place', 'plaats', 'woonplaats', 'city'],
  municipality: ['municipality', 'gemeente', 'gemeentecode', 'municipalitycode', 'gemeentenaam'],
};

/** Finds the columns by name; or says which are missing. */
export function readPostcodeHeader(
  header: readonly string[],
): { columns: PostcodeColumns } | { missing: string[] } {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const at = (field: keyof PostcodeColumns) => names.findIndex((name) => COLUMN_NAMES[field].includes(name));
  const columns = {
    postcode: at('postcode'),
    lat: at('lat'),
    lng: at('lng'),
    place: at('place'),
    municipality: at('municipality'),
  };
  const missing = Object.entries(columns).flatMap(([field, index]) => (index < 0 ? [field] : []));
  return missing.length > 0 ? { missing } : { columns };
}

/** Municipalities by code and by folded name. */
export function municipalityIndex(
  municipalities: readonly KnownMunicipality[],
): Map<string, KnownMunicipality> {
  return new Map(
    municipalities.flatMap((m) => [[m.code, m] as const, [readPlaceName(m.name).key, m] as const]),
  );
}

/** Checks one row. Pure. @param source what the rows are marked with. */
export function readPostcodeRow(
  cells: readonly string[],
  columns: PostcodeColumns,
  municipalities: ReadonlyMap<string, KnownMunicipality>,
  source: string,
): { row: PostcodeRow } | { rejected: PostcodeRejection } {
  const cell = (field: keyof PostcodeColumns) => (cells[columns[field]] ?? '').trim();
  const postcode = /^[1-9]\d{3}$/.test(cell('postcode'))
    ? cell('postcode')
    : readDutchPostcode(cell('postcode'));
  if (!postcode) return { rejected: 'postcode-invalid' };
  const point = { lat: readDegrees(cell('lat')), lng: readDegrees(cell('lng')) };
  if (Number.isNaN(point.lat) || Number.isNaN(point.lng)) return { rejected: 'point-invalid' };
  if (!isInNetherlands(point)) return { rejected: 'point-outside-netherlands' };
  const municipality = municipalities.get(municipalityKey(cell('municipality')));
  if (!municipality) return { rejected: 'municipality-unknown' };
  if (distanceKm(point, municipality) > allowedKm(municipality)) return { rejected: 'far-from-municipality' };
  const place = cell('place') || municipality.name;
  return {
    row: { postcode, place, municipalityCode: municipality.code, ...point, precision: 'postcode', source },
  };
}

function allowedKm({ reachKm }: KnownMunicipality): number {
  return Math.min(MAX_KM_FROM_MIDDLE, (reachKm ?? MAX_KM_FROM_MIDDLE) + MARGIN_KM);
}

function isInNetherlands({ lat, lng }: Point): boolean {
  return (
    lat >= NETHERLANDS.south && lat <= NETHERLANDS.north && lng >= NETHERLANDS.west && lng <= NETHERLANDS.east
  );
}

/** `GM0014`, `0014`, `14` or a name. */
function municipalityKey(text: string): string {
  const digits = /^(?:GM)?0*(\d{1,4})$/i.exec(text)?.[1];
  return digits ? `GM${digits.padStart(4, '0')}` : readPlaceName(text).key;
}

function readDegrees(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}
