import { type EntityManager } from 'typeorm';

import { distanceKm, type Point } from '../../common/location.ts';
import { type KnownPlace, type KnownPlaces, type KnownPostcode } from './choose-location.ts';

/** Looks up postcodes (`9712HM` also finds `9712`) and folded place names, all at once: two queries. */
export async function loadKnownPlaces(
  manager: EntityManager,
  asked: { postcodes: Iterable<string>; placeKeys: Iterable<string> },
): Promise<KnownPlaces> {
  const postcodes = [...new Set([...asked.postcodes].flatMap((code) => [code, code.slice(0, 4)]))];
  const areas: KnownPostcode[] = await manager.query(
    `select p.postcode, p.place, p.precision, p.source,
            case when m.code is not null then jsonb_build_object('code', m.code, 'name', m.name) end as municipality,
            case when p.lat is not null then jsonb_build_object('lat', p.lat, 'lng', p.lng) end as point
       from postcode_area p left join municipality m on m.code = p.municipality_code
      where p.postcode = any($1)`,
    [postcodes],
  );
  const places: KnownPlace[] = await manager.query(
    `select p.name, p.place_key as "placeKey", p.country, p.province, p.lat, p.lng, p.source,
            case when m.code is not null then jsonb_build_object('code', m.code, 'name', m.name) end as municipality
       from gazetteer_place p left join municipality m on m.code = p.municipality_code
      where p.place_key = any($1)
      order by p.id`,
    [[...new Set(asked.placeKeys)]],
  );
  return {
    byPostcode: new Map(areas.map((area) => [area.postcode, area])),
    byKey: groupByKey(places),
  };
}

function groupByKey(places: readonly KnownPlace[]): Map<string, KnownPlace[]> {
  const groups = new Map<string, KnownPlace[]>();
  for (const place of places) groups.set(place.placeKey, [...(groups.get(place.placeKey) ?? []), place]);
  return groups;
}

/** Municipalities of a code or a name; the point is the middle of the area. */
export async function findMunicipalities(
  manager: EntityManager,
  asked: { code: string } | { nameKey: string },
): Promise<{ code: string; name: string; province: string; lat: number; lng: number }[]> {
  return manager.query(
    `select code, name, province, lat, lng from municipality where code = $1 or name_key = $2 order by code`,
    ['code' in asked ? asked.code : null, 'nameKey' in asked ? asked.nameKey : null],
  );
}

/** Farther than this from every place that is known, a point lies in no municipality: at sea, or abroad. */
const NEAREST_KM = 10;

/** The municipality of the known Dutch place or postcode area nearest to a point. */
export async function nearestMunicipality(
  manager: EntityManager,
  point: Point,
): Promise<{ code: string; name: string } | null> {
  const rows: { code: string; name: string; lat: number; lng: number; country: string }[] =
    await manager.query(
      `select m.code, m.name, near.lat, near.lng, near.country
       from (select municipality_code, lat, lng, country from gazetteer_place
             union all
             select municipality_code, lat, lng, 'NL' from postcode_area where lat is not null) near
       left join municipality m on m.code = near.municipality_code
      where near.lat between $1::float8 - 0.2 and $1::float8 + 0.2
        and near.lng between $2::float8 - 0.3 and $2::float8 + 0.3
      order by (near.lat - $1::float8) ^ 2 + ((near.lng - $2::float8) * 0.61) ^ 2 limit 1`,
      [point.lat, point.lng],
    );
  const [nearest] = rows;
  if (!nearest || nearest.country !== 'NL' || !nearest.code || distanceKm(point, nearest) > NEAREST_KM)
    return null;
  return { code: nearest.code, name: nearest.name };
}
