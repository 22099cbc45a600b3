import { type EntityManager } from 'typeorm';

import { contentHash, readReferenceFiles } from '../reference/reference-files.ts';
import { loadReference } from '../reference/reference-load.ts';
import { citiesVersion, readCities, type GazetteerRow } from './cities.ts';
import {
  placesFromPostcodes,
  readMunicipalities,
  readPostcodes,
  type MunicipalityRow,
} from './reference-rows.ts';
import { markLocationsStale, storePostcodes } from './postcode-store.ts';

/** Change it when the files are read or stored differently. */
const REVISION = 'locations-1';

/**
 * Fills municipalities, places and postcode areas; call it after the migrations. Half a second the first time, a few
 * milliseconds when nothing changed. Postcodes that were imported later stay.
 * @returns true when the data changed: suppliers' locations are then looked up again when they are next enriched.
 */
export async function loadReferenceLocations(manager: EntityManager): Promise<boolean> {
  const files = await readReferenceFiles(['municipalities.csv', 'postcodes.csv']);
  const hash = contentHash(files, `${REVISION} ${await citiesVersion()}`);
  return loadReference(manager, 'locations', hash, async (m) => {
    const [municipalityCsv = '', postcodeCsv = ''] = files.map(({ text }) => text);
    const municipalities = readMunicipalities(municipalityCsv);
    const codes = new Set(municipalities.map(({ code }) => code));
    const postcodes = readPostcodes(postcodeCsv, codes);
    const cities = (await readCities()).map((row) => withKnownMunicipality(row, codes));
    await storeMunicipalities(m, municipalities);
    await replacePlaces(m, [...cities, ...placesFromPostcodes(postcodes, cities)]);
    await m.query(`delete from postcode_area where origin = 'reference'`);
    await storePostcodes(m, postcodes, 'reference');
    await markLocationsStale(m);
  });
}

function withKnownMunicipality(row: GazetteerRow, codes: ReadonlySet<string>): GazetteerRow {
  return row.municipalityCode && !codes.has(row.municipalityCode) ? { ...row, municipalityCode: null } : row;
}

async function storeMunicipalities(manager: EntityManager, rows: readonly MunicipalityRow[]): Promise<void> {
  await manager.query(
    `insert into municipality (code, name, name_key, province, lat, lng)
     select code, name, "nameKey", province, lat, lng
       from jsonb_to_recordset($1::jsonb)
         as row (code text, name text, "nameKey" text, province text, lat double precision, lng double precision)
     on conflict (code) do update set name = excluded.name, name_key = excluded.name_key,
        province = excluded.province, lat = excluded.lat, lng = excluded.lng`,
    [JSON.stringify(rows)],
  );
}

async function replacePlaces(manager: EntityManager, rows: readonly GazetteerRow[]): Promise<void> {
  await manager.query(`delete from gazetteer_place where origin = 'reference'`);
  await manager.query(
    `insert into gazetteer_place (name, place_key, country, province, municipality_code, lat, lng, source)
     select row.name, "placeKey", country, m.province, m.code, row.lat, row.lng, source
       from jsonb_to_recordset($1::jsonb)
         as row (name text, "placeKey" text, country text, "municipalityCode" text, lat double precision,
                 lng double precision, source text)
       left join municipality m on m.code = row."municipalityCode"`,
    [JSON.stringify(rows)],
  );
}
