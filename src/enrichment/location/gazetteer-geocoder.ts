import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { placeKey, readPlaceName } from '../../common/place-name.ts';
import {
  areaPlaces,
  asFound,
  chooseLocation,
  fromArea,
  postcodeArea,
  theOne,
  type KnownPlaces,
} from './choose-location.ts';
import { liesWithin, placesMeant } from './choose-places.ts';
import { findMunicipalities, nearestMunicipality, loadKnownPlaces } from './gazetteer.ts';
import { Geocoder, MAX_CHOICES, type AddressToLocate, type FoundPlace } from './geocoder.ts';
import { readPlaceQuestion, type AddressQuestion, type PlaceQuestion } from './place-question.ts';

/** Finds places in the tables of the database: no outside call, always there. */
@Injectable()
export class GazetteerGeocoder extends Geocoder {
  override readonly local = true;

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

  override async places(text: string): Promise<FoundPlace[]> {
    const question = readPlaceQuestion(text);
    switch (question.kind) {
      case 'nothing':
        return [];
      case 'point':
        return [await this.pointItself(question)];
      case 'postcode':
        return this.findPostcode(question.postcode);
      case 'municipality':
        return this.findMunicipality({ code: question.code });
      case 'name':
        return this.findName(question);
      case 'address':
        return this.findAround(question);
    }
  }

  /** With the municipality of the nearest place that is known: who serves a municipality serves the points in it. */
  private async pointItself({ lat, lng }: { lat: number; lng: number }): Promise<FoundPlace> {
    const around = await nearestMunicipality(this.dataSource.manager, { lat, lng });
    const name = `${lat}, ${lng}`;
    return {
      name,
      lat,
      lng,
      precision: 'address',
      source: 'given',
      ...(around ? { municipality: around } : {}),
    };
  }

  /** No street is known here: the postcode says best where an address is, then the place. */
  private async findAround({ postcode, place }: AddressQuestion): Promise<FoundPlace[]> {
    const found = postcode ? await this.findPostcode(postcode) : [];
    return found.length > 0 || !place ? found : this.places(place);
  }

  private async findPostcode(postcode: string): Promise<FoundPlace[]> {
    const first = await this.load([postcode], []);
    const area = postcodeArea(postcode, first);
    if (!area) return [];
    const found = fromArea(area) ?? asFound(theOne(areaPlaces(area, await this.load([], [area.place]))));
    return found ? [found] : [];
  }

  private async findName(asked: Extract<PlaceQuestion, { kind: 'name' }>): Promise<FoundPlace[]> {
    const places = asked.municipality ? [] : placesMeant(asked, await this.load([], [asked.name]));
    if (places.length > 0) return places.slice(0, MAX_CHOICES).flatMap((place) => asFound(place) ?? []);
    const municipalities = await this.findMunicipality({ nameKey: readPlaceName(asked.name).key });
    const { within } = asked;
    return within === undefined
      ? municipalities
      : municipalities.filter((found) => liesWithin(found, within));
  }

  private async findMunicipality(asked: { code: string } | { nameKey: string }): Promise<FoundPlace[]> {
    const found = await findMunicipalities(this.dataSource.manager, asked);
    return found.map(({ code, name, province, lat, lng }) => ({
      name,
      lat,
      lng,
      precision: 'place',
      municipality: { code, name },
      province,
      source: 'municipality',
    }));
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
