import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { placeKey, readPlaceName } from '../../common/place-name.ts';
import { readDutchPostcode } from '../../common/postcode.ts';
import { withinEdits } from '../../common/within-edits.ts';
import { contradict, type KnownPostcode, placesNamed, postcodeArea } from './choose-location.ts';
import { loadKnownPlaces } from './gazetteer.ts';
import { Geocoder } from './geocoder.ts';

/** An address as it is typed; a country only when it is another one. */
export interface TypedAddress {
  postcode: string;
  place: string;
  country?: string;
}

/** Why a person who types an address is asked about its place; both as they were typed. */
export type PlaceDoubt = { place: string; postcode: string } &
  /** Nobody knows the name, and no postcode says where it is. */
  (
    | { kind: 'unknown' }
    /** Nobody knows the name, and it is nearly that of a place around its postcode. */
    | { kind: 'misspelt'; meant: string }
    /** Its postcode lies in another place. */
    | { kind: 'elsewhere'; lies: string }
  );

/** Names of this many letters may be two typing errors away from the right one, shorter ones a single error. */
const LONG_NAME = 8;

/** Reads addresses that a person types. A file keeps them as they are; a person is asked what is meant. */
@Injectable()
export class StatedAddresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly geocoder: Geocoder,
  ) {}

  /**
   * What is doubtful about where an address is; null when nothing is, or nothing was said. No table has every village: a name
   * that is like none around its postcode is taken as it is. Of other countries not all places are known.
   */
  async doubt({ postcode, place, country = '' }: TypedAddress): Promise<PlaceDoubt | null> {
    if (place === '' || (country !== '' && country !== 'NL')) return null;
    const { manager } = this.dataSource;
    const code = readDutchPostcode(postcode);
    const placeKeys = [readPlaceName(place).key, placeKey(place)];
    const known = await loadKnownPlaces(manager, { postcodes: code === null ? [] : [code], placeKeys });
    const area = code === null ? undefined : postcodeArea(code, known);
    const named = placesNamed(place, 'NL', known);
    // Not `locate`, which waits for an outside service as long as an import may.
    if (named.length > 0 || (await this.geocoder.places(place)).length > 0)
      return area && contradict(place, named, area)
        ? { kind: 'elsewhere', place, postcode, lies: area.place }
        : null;
    const meant = area ? nearest(place, await namesAround(manager, area)) : undefined;
    if (meant !== undefined) return { kind: 'misspelt', place, postcode, meant };
    return code === null ? { kind: 'unknown', place, postcode } : null;
  }
}

/** The postcode's own place first, then the others of its municipality. */
async function namesAround(manager: EntityManager, area: KnownPostcode): Promise<string[]> {
  const places: { name: string }[] = await manager.query(
    `select name from gazetteer_place where municipality_code = $1 and country = 'NL' order by id`,
    [area.municipality?.code ?? null],
  );
  return [area.place, ...places.map(({ name }) => name)];
}

function nearest(place: string, names: readonly string[]): string | undefined {
  const { key } = readPlaceName(place);
  const near = (most: number) => names.find((name) => withinEdits(key, readPlaceName(name).key, most));
  return near(1) ?? (key.length >= LONG_NAME ? near(2) : undefined);
}
