import { type EntityManager } from 'typeorm';

import { type LocationPrecision, type Point } from '../../common/location.ts';

/** Where a supplier is, as far as its address tells. */
export interface SupplierLocation extends Point {
  supplierId: string;
  precision: LocationPrecision;
  /** Which gazetteer or service gave the point. */
  source: string;
  municipality?: { code: string; name: string };
  /** What was found, such as `9712 (Groningen)` or `Haren`. */
  placeName: string;
}

/** Locations of many suppliers; one that was not found has no entry. One query. */
export async function loadLocations(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, SupplierLocation>> {
  const rows: { location: SupplierLocation }[] = await manager.query(
    `select jsonb_strip_nulls(jsonb_build_object('supplierId', supplier_id, 'lat', lat, 'lng', lng,
              'precision', precision, 'source', source, 'placeName', place_name,
              'municipality', case when municipality_code is not null
                 then jsonb_build_object('code', municipality_code, 'name', municipality_name) end)) as location
       from supplier_location where supplier_id = any($1) and lat is not null`,
    [supplierIds],
  );
  return new Map(rows.map(({ location }) => [location.supplierId, location]));
}

/** Suppliers whose location was made with older reference data; start batches for them to look them up again. */
export async function suppliersWithStaleLocation(manager: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select supplier_id as id from supplier_location where address_hash = '' order by 1`,
  );
  return rows.map(({ id }) => id);
}
