import { type LocationPrecision, type Point } from '../../common/location.ts';

/** A place that was found for a text. */
export interface FoundPlace extends Point {
  /** As it is called officially, such as `Groningen` or `9712 (Groningen)`. */
  name: string;
  precision: LocationPrecision;
  municipality?: { code: string; name: string };
  /** Dutch province, when it is known. */
  province?: string;
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

/** More than these a person does not read; whoever means another one adds its municipality. */
export const MAX_CHOICES = 10;

/** Finds points for addresses and for what a buyer types. A port: the gazetteer in the database, or PDOK. */
export abstract class Geocoder {
  /** Whether it answers from the database alone, at once: such a one may be asked while rows are locked. */
  readonly local: boolean = false;

  /**
   * Points for many addresses at once, by key; an address that is not found has none.
   * @param standIns the keys of addresses that a better service should have answered and did not are added to it
   */
  abstract locate(
    addresses: readonly AddressToLocate[],
    standIns?: Set<string>,
  ): Promise<Map<string, FoundPlace>>;

  /**
   * Every place that what a buyer typed may mean: none when nobody knows it, one when it is clear, several (at most
   * {@link MAX_CHOICES}) when only the buyer can tell. Understands a postcode (`9712HM`, `9712 hm`, `9712`), a place, a
   * municipality, an address, and `lat,lng`; a name with something added (`Haren, Oss`, `Haren (Groningen)`, `Haren Gn`)
   * means the one that lies there.
   */
  abstract places(text: string): Promise<FoundPlace[]>;

  /** The one place that a text means; null when none is known, or more than one. */
  async find(text: string): Promise<FoundPlace | null> {
    const [first, ...others] = await this.places(text);
    return first && others.length === 0 ? first : null;
  }
}
