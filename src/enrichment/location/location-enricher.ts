import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { type FoundPlace, Geocoder } from './geocoder.ts';
import { loadSupplierAddresses, type SupplierAddress } from './supplier-address.ts';

/** What was found for an address. */
interface Located {
  /** Null when there is none. */
  found: FoundPlace | null;
  /** A better service did not answer: worth another look later. */
  standIn: boolean;
}

/** Addresses that were looked up, by the address's hash. */
export type LocatedAddresses = ReadonlyMap<string, Located>;

/** Keeps `supplier_location` equal to where suppliers' best addresses lie. */
@Injectable()
export class LocationEnricher {
  constructor(private readonly geocoder: Geocoder) {}

  /** What has to be looked up before the transaction that stores it; null when it can wait until then. */
  async locateAhead(
    manager: EntityManager,
    supplierIds: readonly string[],
  ): Promise<LocatedAddresses | null> {
    return this.geocoder.local ? null : this.locate(manager, supplierIds);
  }

  /** Looks up the addresses that changed. May call out, so do it outside a transaction that writes. */
  async locate(manager: EntityManager, supplierIds: readonly string[]): Promise<LocatedAddresses> {
    return this.lookUp(await loadSupplierAddresses(manager, supplierIds));
  }

  private async lookUp(addresses: readonly SupplierAddress[]): Promise<LocatedAddresses> {
    const changed = addresses.filter((address) => address.changed);
    if (changed.length === 0) return new Map();
    const standIns = new Set<string>();
    const found = await this.geocoder.locate(changed, standIns);
    return new Map(
      changed.map(({ hash, key }) => [hash, { found: found.get(key) ?? null, standIn: standIns.has(key) }]),
    );
  }

  /**
   * Stores what was found for addresses that still stand. One that changed after it was looked up is left alone: the
   * batch that changed it looks it up again.
   * @param located null looks them up here, as they stand
   */
  async store(
    manager: EntityManager,
    supplierIds: readonly string[],
    located: LocatedAddresses | null,
  ): Promise<void> {
    const addresses = await loadSupplierAddresses(manager, supplierIds);
    const answers = located ?? (await this.lookUp(addresses));
    await manager.query(
      `delete from supplier_location where supplier_id = any($1) and not supplier_id = any($2)`,
      [supplierIds, addresses.map(({ key }) => key)],
    );
    const rows = addresses.flatMap(({ key, hash, place, changed }): LocationRow[] => {
      const answer = changed ? answers.get(hash) : undefined;
      return answer ? [{ supplierId: key, hash, place: place ?? null, ...answer }] : [];
    });
    await upsert(manager, rows);
  }

  /** Both steps at once, for a geocoder that does not call out. */
  async enrich(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
    await this.store(manager, supplierIds, null);
  }
}

/** A row of `supplier_location`. */
interface LocationRow extends Located {
  supplierId: string;
  hash: string;
  place: string | null;
}

async function upsert(manager: EntityManager, rows: readonly LocationRow[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `insert into supplier_location (supplier_id, lat, lng, precision, source, municipality_code, municipality_name,
                                    place_name, address_hash, stand_in)
     select "supplierId", (found ->> 'lat')::double precision, (found ->> 'lng')::double precision,
            found ->> 'precision', found ->> 'source', found -> 'municipality' ->> 'code',
            found -> 'municipality' ->> 'name', coalesce(found ->> 'name', place), hash, "standIn"
       from jsonb_to_recordset($1::jsonb) as row ("supplierId" uuid, hash text, place text, found jsonb, "standIn" boolean)
     on conflict (supplier_id) do update set lat = excluded.lat, lng = excluded.lng, precision = excluded.precision,
        source = excluded.source, municipality_code = excluded.municipality_code,
        municipality_name = excluded.municipality_name, place_name = excluded.place_name,
        address_hash = excluded.address_hash, stand_in = excluded.stand_in, located_at = now()`,
    [JSON.stringify(rows)],
  );
}
