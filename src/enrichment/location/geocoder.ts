import { type LocationPrecision, type Point } from '../../common/location.ts';

/** A place that was found for a text. */
export interface FoundPlace extends Point {
  /** As it is called officially, such as `Groningen` or `9712 (Groningen)`. */
  name: string;
  precision: LocationPrecision;
  municipality?: { code: string; name: string };
  source: string;
}

/** An address as a firm's records state it. */
export interface AddressToLocate {
  /** Returned with the answer. */
  key: string;
  street?: string;
  houseNumber?: string;
  postcode?: string;
  place?: string;
  country: string;
}

/** Finds points for addresses and for what a buyer types. A port: the gazetteer in the database, or PDOK. */
export abstract class Geocoder {
  /** Points for many addresses at once, by key; an address that is not found has none. */
  abstract locate(addresses: readonly AddressToLocate[]): Promise<Map<string, FoundPlace>>;

  /** What a buyer typed: a postcode (`9712HM`, `9712 hm`, `9712`), a place name or `lat,lng`; null when unknown. */
  abstract find(text: string): Promise<FoundPlace | null>;
}
