import { type EntityManager } from 'typeorm';

import { type PostcodeRow } from './reference-rows.ts';

/**
 * Stores postcode areas. An imported table wins over the reference data that come with the product, whatever the order
 * in which they are loaded.
 */
export async function storePostcodes(
  manager: EntityManager,
  rows: readonly PostcodeRow[],
  origin: 'reference' | 'imported',
): Promise<void> {
  await manager.query(
    `insert into postcode_area (postcode, place, municipality_code, lat, lng, precision, source, origin)
     select postcode, place, "municipalityCode", lat, lng, precision, source, $2
       from jsonb_to_recordset($1::jsonb)
         as row (postcode text, place text, "municipalityCode" text, lat double precision, lng double precision,
                 precision text, source text)
     on conflict (postcode) do update set place = excluded.place, municipality_code = excluded.municipality_code,
        lat = excluded.lat, lng = excluded.lng, precision = excluded.precision, source = excluded.source,
        origin = excluded.origin
      where excluded.origin = 'imported' or postcode_area.origin = 'reference'`,
    [JSON.stringify(rows), origin],
  );
}

/** After the reference data changed, every address deserves another look the next time its supplier is enriched. */
export async function markLocationsStale(manager: EntityManager): Promise<void> {
  await manager.query(`update supplier_location set address_hash = '' where address_hash <> ''`);
}
