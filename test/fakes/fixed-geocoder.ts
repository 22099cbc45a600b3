import { Geocoder, type AddressToLocate, type FoundPlace } from '../../src/enrichment/location/geocoder.ts';

/** Knows exactly the places it is given, under the texts it is given: postcodes and lower-case place names. */
export class FixedGeocoder extends Geocoder {
  /** Every address that was asked for, in order. */
  readonly asked: AddressToLocate[] = [];

  constructor(private readonly known: Readonly<Record<string, FoundPlace>>) {
    super();
  }

  override locate(addresses: readonly AddressToLocate[]): Promise<Map<string, FoundPlace>> {
    this.asked.push(...addresses);
    const found = new Map<string, FoundPlace>();
    for (const { key, postcode, place } of addresses) {
      const answer = this.lookUp(postcode) ?? this.lookUp(postcode?.slice(0, 4)) ?? this.lookUp(place);
      if (answer) found.set(key, answer);
    }
    return Promise.resolve(found);
  }

  override places(text: string): Promise<FoundPlace[]> {
    const point = /^(-?[\d.]+),\s*(-?[\d.]+)$/.exec(text.trim());
    if (point) {
      const [lat, lng] = [Number(point[1]), Number(point[2])];
      return Promise.resolve([{ name: text, lat, lng, precision: 'address', source: 'given' }]);
    }
    const key = text.replace(/(\d{4})\s*([a-z]{2})$/i, '$1$2').trim();
    const found = this.lookUp(key) ?? this.lookUp(key.slice(0, 4));
    return Promise.resolve(found ? [found] : []);
  }

  private lookUp(text: string | undefined): FoundPlace | undefined {
    return text === undefined ? undefined : this.known[text.toLowerCase()];
  }
}
