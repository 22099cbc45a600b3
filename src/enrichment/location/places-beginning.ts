import { type EntityManager } from 'typeorm';

import { keysBeginningWith } from '../../common/place-name.ts';
import { type FoundPlace } from './geocoder.ts';

/** A name is matched by its key, so that `s grav`, `den h` and `'s-Grav` all begin The Hague. */
const PLACES_SQL = `
  with known as (
    select p.name, p.place_key as key, p.province, p.lat, p.lng, m.code, m.name as municipality,
           p.place_key = m.name_key as namesake
      from gazetteer_place p left join municipality m on m.code = p.municipality_code
     where p.country = 'NL'
     union all
    select name, name_key, province, lat, lng, code, name, true from municipality m
     where not exists (select from gazetteer_place p where p.place_key = m.name_key)
  ), names as (
    select key, row_number() over (order by key = $1 desc, bool_or(coalesce(namesake, false)) desc, length(key), key) as at
      from known where starts_with(key, $1) or key = any($2::text[]) group by key order by at limit $3
  )
  select name, lat, lng, province,
         case when code is not null then jsonb_build_object('code', code, 'name', municipality) end as municipality
    from known join names using (key) order by at, namesake desc nulls last, municipality`;

type PlaceRow = Pick<FoundPlace, 'name' | 'lat' | 'lng'> & {
  province: string | null;
  municipality: { code: string; name: string } | null;
};

/**
 * Dutch places and municipalities whose name begins with a text: towns that a municipality is named after first, then short names. All that
 * share a name stand together. One statement.
 * @param names at most as many different names
 */
export async function placesBeginningWith(
  manager: EntityManager,
  text: string,
  names: number,
): Promise<FoundPlace[]> {
  const { prefix, also } = keysBeginningWith(text);
  if (prefix === '') return [];
  const rows: PlaceRow[] = await manager.query(PLACES_SQL, [prefix, also, names]);
  return rows.map(({ municipality, province, ...place }) => ({
    ...place,
    precision: 'place',
    source: 'gazetteer',
    ...(municipality ? { municipality } : {}),
    ...(province ? { province } : {}),
  }));
}
