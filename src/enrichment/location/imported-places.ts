import { type EntityManager } from 'typeorm';

import { readPlaceName } from '../../common/place-name.ts';
import { type PostcodeRow } from './reference-rows.ts';

interface ImportedPlace {
  name: string;
  placeKey: string;
  municipalityCode: string;
  lat: number;
  lng: number;
  source: string;
  /** Areas that the point is the middle of. */
  count: number;
}

/** Places that an imported postcode table names, each in the middle of its postcode areas. */
export class ImportedPlaces {
  private readonly places = new Map<string, ImportedPlace>();

  add({ place, municipalityCode, lat, lng, source }: PostcodeRow): void {
    if (municipalityCode === null || lat === null || lng === null) return;
    const placeKey = readPlaceName(place).key;
    const key = `${placeKey} ${municipalityCode}`;
    const known = this.places.get(key);
    if (!known) {
      this.places.set(key, { name: place, placeKey, municipalityCode, lat, lng, source, count: 1 });
      return;
    }
    known.count++;
    known.lat += (lat - known.lat) / known.count;
    known.lng += (lng - known.lng) / known.count;
  }

  /** Adds those that the gazetteer lacks. @returns how many */
  async store(manager: EntityManager): Promise<number> {
    const added: unknown[] = await manager.query(
      `with row as (
         select * from jsonb_to_recordset($1::jsonb)
           as row (name text, "placeKey" text, "municipalityCode" text, lat double precision, lng double precision,
                   source text)),
       added as (
         insert into gazetteer_place (name, place_key, country, province, municipality_code, lat, lng, source, origin)
         select row.name, "placeKey", 'NL', m.province, m.code, row.lat, row.lng, source, 'imported'
           from row join municipality m on m.code = row."municipalityCode"
          where not exists (select 1 from gazetteer_place p
                             where p.place_key = row."placeKey" and p.municipality_code = m.code)
         returning id)
       select id from added`,
      [JSON.stringify([...this.places.values()])],
    );
    return added.length;
  }
}
