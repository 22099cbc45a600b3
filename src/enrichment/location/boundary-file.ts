import { feature } from 'topojson-client';
import { type Topology } from 'topojson-specification';

import { DomainError } from '../../common/errors.ts';
import { type Point } from '../../common/location.ts';
import { kmOutside, type Boundary } from './boundary.ts';
import { isInNetherlands } from './netherlands.ts';

/** One municipality of a file, as it stands there. */
export interface DeliveredBoundary {
  /** From 1, in the order of the file. */
  number: number;
  /** `GM0014`; empty when none of the usual properties holds one. */
  code: string;
  geometry: unknown;
}

/** Why a boundary is left out. */
export type BoundaryRejection =
  | 'code-missing'
  | 'municipality-unknown'
  | 'code-repeated'
  | 'no-area'
  | 'not-wgs84'
  | 'far-from-municipality';

/** What CBS, PDOK and others call the code of a municipality. */
const CODE_PROPERTIES = ['code', 'gemeentecode', 'gm_code', 'statcode', 'gemeente_code', 'municipalitycode'];

/** How far the middle that is known of a municipality may lie outside its area: some consist of islands. */
const MIDDLE_KM = 10;

/** @throws DomainError `invalid-input` for a text that is no GeoJSON or TopoJSON with areas. */
export function readBoundaryFile(text: string): DeliveredBoundary[] {
  const features = featuresOf(parsed(text));
  if (features.length === 0) throw unreadable('It holds no features.');
  return features.map((given, index) => {
    const { id, properties, geometry } = (given ?? {}) as Record<string, unknown>;
    return { number: index + 1, code: codeOf(id, properties), geometry };
  });
}

/** Checks one boundary against what is known of its municipality. Pure. @param known middles by code */
export function checkBoundary(
  { code, geometry }: DeliveredBoundary,
  known: ReadonlyMap<string, Point>,
): { boundary: Boundary } | { rejected: BoundaryRejection; km?: number } {
  if (code === '') return { rejected: 'code-missing' };
  const middle = known.get(code);
  if (!middle) return { rejected: 'municipality-unknown' };
  if (!isArea(geometry)) return { rejected: 'no-area' };
  if (!positions(geometry).every(([lng, lat]) => isInNetherlands({ lat, lng })))
    return { rejected: 'not-wgs84' };
  const km = kmOutside(middle, geometry);
  return km > MIDDLE_KM ? { rejected: 'far-from-municipality', km } : { boundary: geometry };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw unreadable('It is no JSON.', cause);
  }
  throw unreadable('It is no JSON object.');
}

/** The features of all objects of a topology, or of a collection. */
function featuresOf(file: Record<string, unknown>): unknown[] {
  if (file['type'] === 'FeatureCollection' && Array.isArray(file['features'])) return file['features'];
  if (file['type'] !== 'Topology') throw unreadable('Its type is neither FeatureCollection nor Topology.');
  const topology = file as unknown as Topology;
  try {
    return Object.values(topology.objects).flatMap((object) => {
      const made = feature(topology, object);
      return made.type === 'FeatureCollection' ? made.features : [made];
    });
  } catch (cause) {
    throw unreadable('Its topology cannot be followed.', cause);
  }
}

function codeOf(id: unknown, properties: unknown): string {
  const named = Object.entries((properties ?? {}) as Record<string, unknown>)
    .filter(([name]) => CODE_PROPERTIES.includes(name.toLowerCase()))
    .map(([, value]) => value);
  for (const value of [...named, id]) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    const digits = /^(?:GM)?(\d{1,4})$/i.exec(text)?.[1];
    if (digits) return `GM${digits.padStart(4, '0')}`;
  }
  return '';
}

function isArea(value: unknown): value is Boundary {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  const depth = type === 'Polygon' ? 2 : type === 'MultiPolygon' ? 3 : 0;
  return depth > 0 && hasRings(coordinates, depth);
}

/** Lists of lists down to closed rings of at least four positions of numbers. */
function hasRings(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 1) return value.every((part) => hasRings(part, depth - 1));
  return value.length >= 4 && value.every(isPosition);
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function positions(area: Boundary): [number, number][] {
  return area.coordinates.flat(area.type === 'Polygon' ? 1 : 2) as [number, number][];
}

function unreadable(why: string, cause?: unknown): DomainError {
  return new DomainError(
    'invalid-input',
    `The file cannot be read as municipality boundaries. ${why} Give GeoJSON or TopoJSON in WGS84 with a property code (GM0014).`,
    [],
    { cause },
  );
}
