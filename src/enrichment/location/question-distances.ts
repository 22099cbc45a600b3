import { Injectable } from '@nestjs/common';

import { distanceKm, type LocationPrecision } from '../../common/location.ts';
import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { firstSide } from '../../matching/review/first-side.ts';
import { type ReviewCandidate, type ReviewItem } from '../../matching/review/load-questions.ts';
import { GazetteerGeocoder } from './gazetteer-geocoder.ts';
import { type AddressToLocate, type FoundPlace } from './geocoder.ts';

/** How far two firms are apart. */
export interface Apart {
  /** As the crow flies, to 0.1 km; null when the location of one side is not known. */
  distanceKm: number | null;
  /** The lesser of how precisely the two are known: between middles of places, 0 km says little. */
  distancePrecision: LocationPrecision | null;
}

/** One side of a question, with how far it is from the other. */
export interface LocatedCandidate extends ReviewCandidate, Apart {}

export interface LocatedQuestion extends ReviewItem {
  candidates: LocatedCandidate[];
}

/** What says where a firm is. */
interface Placed {
  cleaned: Pick<CleanedRecord, 'postcode' | 'place' | 'country'>;
}

/** The most precise first. */
const PRECISIONS: readonly LocationPrecision[] = ['address', 'postcode', 'place'];

/**
 * Says how far the sides of questions, or two firms, are apart. By the gazetteer, also where another geocoder is set: somebody waits for
 * the answer, and a kilometre is enough for it.
 */
@Injectable()
export class QuestionDistances {
  constructor(private readonly gazetteer: GazetteerGeocoder) {}

  /** The same questions with distances; two queries whatever their number. */
  async measure(items: readonly ReviewItem[]): Promise<LocatedQuestion[]> {
    const places = await this.gazetteer.locate(items.flatMap(addressesOf));
    return items.map((item) => ({
      ...item,
      candidates: item.candidates.map((candidate, index) => ({
        ...candidate,
        ...between(places.get(sideKey(item)), places.get(sideKey(item, index))),
      })),
    }));
  }

  /** How far two firms are apart, by what is said of each. */
  async apart(first: readonly Placed[], second: readonly Placed[]): Promise<Apart> {
    const places = await this.gazetteer.locate([
      ...addressOf('first', first),
      ...addressOf('second', second),
    ]);
    return between(places.get('first'), places.get('second'));
  }
}

function sideKey({ id }: ReviewItem, candidate?: number): string {
  return candidate === undefined ? id : `${id} ${candidate}`;
}

function addressesOf(item: ReviewItem): AddressToLocate[] {
  return [
    ...addressOf(sideKey(item), firstSide(item)),
    ...item.candidates.flatMap(({ statements }, index) => addressOf(sideKey(item, index), statements)),
  ];
}

/** The best address among statements: with a whole postcode before without, then in their order. */
function addressOf(key: string, statements: readonly Placed[]): AddressToLocate[] {
  const placed = statements.filter(({ cleaned }) => cleaned.postcode ?? cleaned.place);
  const best = placed.find(({ cleaned }) => /^\d{4}[A-Z]{2}$/.test(cleaned.postcode ?? '')) ?? placed[0];
  if (!best) return [];
  const { postcode, place, country } = best.cleaned;
  return [
    {
      key,
      country: country ?? 'NL',
      ...(postcode === undefined ? {} : { postcode }),
      ...(place === undefined ? {} : { place }),
    },
  ];
}

function between(a: FoundPlace | undefined, b: FoundPlace | undefined): Apart {
  if (!a || !b) return { distanceKm: null, distancePrecision: null };
  const coarser = Math.max(PRECISIONS.indexOf(a.precision), PRECISIONS.indexOf(b.precision));
  return {
    distanceKm: Math.round(distanceKm(a, b) * 10) / 10,
    distancePrecision: PRECISIONS[coarser] ?? 'place',
  };
}
