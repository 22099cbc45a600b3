import { Injectable } from '@nestjs/common';

import { type FoundPlace, Geocoder } from '../../enrichment/location/geocoder.ts';

/** Places hardly ever change; after a new table of postcodes requests follow within this time. */
const FRESH_MS = 600_000;
const MAX_REMEMBERED = 5_000;

/** Places that buyers name: they use the same words again and again, and nearly all words of requests are no places. */
@Injectable()
export class KnownPlaces {
  private remembered = new Map<string, Promise<FoundPlace[]>>();
  private forgetAt = 0;

  constructor(private readonly geocoder: Geocoder) {}

  /** The one place that a text means; null when there is none, or more than one. */
  async find(text: string): Promise<FoundPlace | null> {
    const places = await this.all(text);
    return places.length === 1 ? (places[0] ?? null) : null;
  }

  /** Every place that a text may mean. */
  all(text: string): Promise<FoundPlace[]> {
    if (Date.now() >= this.forgetAt || this.remembered.size >= MAX_REMEMBERED) this.forget();
    const known = this.remembered.get(text);
    if (known) return known;
    const found = this.geocoder.places(text);
    this.remembered.set(text, found);
    // What failed is asked again.
    found.catch(() => this.remembered.delete(text));
    return found;
  }

  private forget(): void {
    this.remembered = new Map();
    this.forgetAt = Date.now() + FRESH_MS;
  }
}
