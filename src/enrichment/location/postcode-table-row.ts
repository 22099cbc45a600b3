import { distanceKm, type Point } from '../../common/location.ts';
import { readPlaceName } from '../../common/place-name.ts';
import { readDutchPostcode } from '../../common/postcode.ts';
import { kmOutside, type Boundary } from './boundary.ts';
import { isInNetherlands } from './netherlands.ts';
import { type PostcodeRow } from './reference-rows.ts';

/** Why a row of a postcode table is left out. */
export type PostcodeRejection =
  | 'postcode-invalid'
  | 'point-invalid'
  | 'point-outside-netherlands'
  | 'municipality-unknown'
  | 'outside-municipality'
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
  /** Its area, when boundaries were imported. */
  boundary?: Boundary | null;
}

/** What is known of a four-digit postcode area before a table comes in. */
export interface KnownArea {
  municipalityCode: string | null;
  point: Point | null;
}

/** What a row is checked against. */
export interface PostcodeChecks {
  /** By code and by folded name. */
  municipalities: ReadonlyMap<string, KnownMunicipality>;
  areas: ReadonlyMap<string, KnownArea>;
  /** What the rows are marked with. */
  source: string;
}

/** A row that is left out, with how far off its point is. */
export interface RejectedRow {
  rejected: PostcodeRejection;
  /** The municipality that the point should lie in. */
  municipality?: string;
  /** Kilometres outside its boundary or, while that is not known, from its middle. */
  km?: number;
  /** Kilometres from where the register has the postcode. */
  kmFromKnown?: number;
}

/**
 * How far outside a boundary a point may lie: published boundaries are simplified, and the middle of a postcode area that
 * crosses a border may lie on either side.
 */
const TOLERANCE_KM = 2;

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

/**
 * Checks one row. A municipality that no longer exists counts as the one that the register knows for the postcode. Pure.
 */
export function readPostcodeRow(
  cells: readonly string[],
  columns: PostcodeColumns,
  { municipalities, areas, source }: PostcodeChecks,
): { row: PostcodeRow } | RejectedRow {
  const cell = (field: keyof PostcodeColumns) => (cells[columns[field]] ?? '').trim();
  const postcode = /^[1-9]\d{3}$/.test(cell('postcode'))
    ? cell('postcode')
    : readDutchPostcode(cell('postcode'));
  if (!postcode) return { rejected: 'postcode-invalid' };
  const point = { lat: readDegrees(cell('lat')), lng: readDegrees(cell('lng')) };
  if (Number.isNaN(point.lat) || Number.isNaN(point.lng)) return { rejected: 'point-invalid' };
  if (!isInNetherlands(point)) return { rejected: 'point-outside-netherlands' };
  const area = areas.get(postcode.slice(0, 4));
  const municipality =
    municipalities.get(municipalityKey(cell('municipality'))) ??
    municipalities.get(area?.municipalityCode ?? '');
  if (!municipality) return { rejected: 'municipality-unknown' };
  const astray = checkPoint(point, municipality);
  if (astray)
    return { ...astray, ...(area?.point ? { kmFromKnown: rounded(distanceKm(point, area.point)) } : {}) };
  const place = cell('place') || municipality.name;
  return {
    row: { postcode, place, municipalityCode: municipality.code, ...point, precision: 'postcode', source },
  };
}

/** Null for a point that may lie in the municipality. */
function checkPoint(point: Point, municipality: KnownMunicipality): RejectedRow | null {
  const { name, boundary } = municipality;
  if (boundary) {
    const km = kmOutside(point, boundary);
    return km > TOLERANCE_KM
      ? { rejected: 'outside-municipality', municipality: name, km: rounded(km) }
      : null;
  }
  const km = distanceKm(point, municipality);
  return km > allowedKm(municipality)
    ? { rejected: 'far-from-municipality', municipality: name, km: rounded(km) }
    : null;
}

function rounded(km: number): number {
  return Math.round(km * 10) / 10;
}

function allowedKm({ reachKm }: KnownMunicipality): number {
  return Math.min(MAX_KM_FROM_MIDDLE, (reachKm ?? MAX_KM_FROM_MIDDLE) + MARGIN_KM);
}

/** `GM0014`, `0014`, `14` or a name. */
function municipalityKey(text: string): string {
  const digits = /^(?:GM)?0*(\d{1,4})$/i.exec(text)?.[1];
  return digits ? `GM${digits.padStart(4, '0')}` : readPlaceName(text).key;
}

function readDegrees(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}
