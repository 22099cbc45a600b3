import { type EntityManager } from 'typeorm';

import { provinceNamed, readPlaceName } from '../../common/place-name.ts';

export interface Municipality {
  code: string;
  name: string;
}

/** The municipalities that names in a service area stand for, by name as it is written; a name that nobody knows has none. */
export type ServedPlaces = ReadonlyMap<string, readonly Municipality[]>;

/** What people call regions that are no unit of government, in provinces. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  noordnederland: ['Groningen', 'Friesland', 'Drenthe'],
  hetnoorden: ['Groningen', 'Friesland', 'Drenthe'],
  noordelijkeprovincies: ['Groningen', 'Friesland', 'Drenthe'],
};

interface Known extends Municipality {
  key: string;
  province: string;
  /** Keys of the places that lie in it. */
  places: string[] | null;
}

/** Looks up what service areas name: municipalities first, then provinces, regions and places. One query, none without names. */
export async function loadServedPlaces(
  manager: EntityManager,
  names: readonly string[],
): Promise<ServedPlaces> {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return new Map();
  const keys = distinct.flatMap(partsOf).map((name) => readPlaceName(plain(name)).key);
  const known: Known[] = await manager.query(
    `select m.code, m.name, m.name_key as key, m.province,
            (select array_agg(p.place_key) from gazetteer_place p
              where p.municipality_code = m.code and p.place_key = any($1)) as places
       from municipality m order by m.code`,
    [keys],
  );
  return new Map(distinct.map((name) => [name, meaningOf(name, known)]));
}

/** `Assen en Emmen` is two names, `Aa en Hunze` is one: whole names come first. */
function meaningOf(name: string, known: readonly Known[]): Municipality[] {
  const whole = lookUp(name, known);
  const found =
    whole.length > 0
      ? whole
      : partsOf(name)
          .slice(1)
          .flatMap((part) => lookUp(part, known));
  return found.map(({ code, name: official }) => ({ code, name: official }));
}

function partsOf(name: string): string[] {
  const parts = name.split(/(?<!\s)\s+(?:en|and|&)\s+/i);
  return parts.length > 1 ? [name, ...parts] : [name];
}

function lookUp(name: string, known: readonly Known[]): readonly Known[] {
  const { key, province } = readPlaceName(plain(name));
  const wholeProvince = /^(?:de\s+)?prov(?:incie|ince)?\b/i.test(name);
  const named = wholeProvince ? [] : known.filter((m) => m.key === key);
  if (named.length === 1) return named;
  const provinces = REGIONS[key.replace(/^regio/, '')] ?? [provinceNamed(plain(name))];
  const inside = known.filter((m) => provinces.includes(m.province));
  if (inside.length > 0) return inside;
  const around = known.filter((m) => m.places?.includes(key) && (!province || m.province === province));
  return around.length === 1 ? around : [];
}

function plain(name: string): string {
  return name
    .replace(/^(?:de\s+)?(?:gem(?:eente|\.)|prov(?:incie|ince|\.)|municipality of|province of)\s+/i, '')
    .trim();
}
