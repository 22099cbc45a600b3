import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { placeKey, readPlaceName } from '../../common/place-name.ts';
import {
  areaPlaces,
  asFound,
  chooseLocation,
  fromArea,
  placesNamed,
  postcodeArea,
  theOne,
  type KnownPlace,
  type KnownPlaces,
} from './choose-location.ts';
import { findMunicipality, loadKnownPlaces } from './gazetteer.ts';
import { Geocoder, type AddressToLocate, type FoundPlace } from './geocoder.ts';
import { readPlaceQuestion } from './place-question.ts';

/** Neighbours whose places are known near the border; a buyer's place name is looked for here in this order. */
const COUNTRIES = ['NL', 'DE', 'BE'] as const;

/** Finds places in the tables of the database: no outside call, always there. */
@Injectable()
export class GazetteerGeocoder extends Geocoder {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async locate(addresses: readonly AddressToLocate[]): Promise<Map<string, FoundPlace>> {
    const known = await this.load(
      addresses.flatMap(({ postcode }) => postcode ?? []),
      addresses.flatMap(({ place }) => place ?? []),
    );
    const found = new Map<string, FoundPlace>();
    for (const address of addresses) {
      const location = chooseLocation(withWholePlace(address, known), known);
      if (location) found.set(address.key, location);
    }
    return found;
  }

  override async find(text: string): Promise<FoundPlace | null> {
    const question = readPlaceQuestion(text);
    switch (question.kind) {
      case 'nothing':
        return null;
      case 'point':
        return pointItself(question);
      case 'postcode':
        return this.findPostcode(question.postcode);
      case 'municipality':
        return this.findMunicipality({ code: question.code });
      case 'name':
        return this.findName(question.name, question.municipality);
    }
  }

  private async findPostcode(postcode: string): Promise<FoundPlace | null> {
    const first = await this.load([postcode], []);
    const area = postcodeArea(postcode, first);
    if (!area) return null;
    const found = fromArea(area);
    if (found) return found;
    return asFound(theOne(areaPlaces(area, await this.load([], [area.place]))));
  }

  private async findName(name: string, wantsMunicipality: boolean): Promise<FoundPlace | null> {
    const municipality = () => this.findMunicipality({ nameKey: readPlaceName(name).key });
    if (wantsMunicipality) return municipality();
    const known = await this.load([], [name]);
    for (const country of COUNTRIES) {
      const places = placesNamed(name, country, known);
      const place = theOne(places) ?? namesake(places) ?? theOne(placesNamed(placeKey(name), country, known));
      if (place) return asFound(place);
    }
    return municipality();
  }

  private async findMunicipality(asked: { code: string } | { nameKey: string }): Promise<FoundPlace | null> {
    const found = await findMunicipality(this.dataSource.manager, asked);
    if (!found) return null;
    const { code, name, lat, lng } = found;
    return { name, lat, lng, precision: 'place', municipality: { code, name }, source: 'municipality' };
  }

  private load(postcodes: readonly string[], places: readonly string[]): Promise<KnownPlaces> {
    const placeKeys = places.flatMap((place) => [readPlaceName(place).key, placeKey(place)]);
    return loadKnownPlaces(this.dataSource.manager, { postcodes, placeKeys });
  }
}

/** A part of a town that no table has stands for the town. */
function withWholePlace(address: AddressToLocate, known: KnownPlaces): AddressToLocate {
  const { place } = address;
  return !place || known.byKey.has(readPlaceName(place).key)
    ? address
    : { ...address, place: placeKey(place) };
}

/** Of places that share a name, a buyer means the one that a municipality is named after: the town of Hengelo. */
function namesake(places: readonly KnownPlace[]): KnownPlace | undefined {
  const named = places.filter(
    (place) => readPlaceName(place.municipality?.name ?? '').key === place.placeKey,
  );
  return named.length === 1 ? named[0] : undefined;
}

function pointItself({ lat, lng }: { lat: number; lng: number }): FoundPlace {
  return { name: `${lat}, ${lng}`, lat, lng, precision: 'address', source: 'given' };
}
