import { Injectable } from '@nestjs/common';

import { Clock } from '../../common/clock.ts';
import { fold } from '../../common/dutch/fold.ts';
import { type CategoryLexicon } from '../../enrichment/categories/category-lexicon.ts';
import { type LabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { LexiconLoader } from '../../enrichment/categories/lexicon-loader.ts';
import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { placeCandidates } from '../find-places.ts';
import { understandRequest, type UnderstoodRequest } from '../understand-request.ts';
import { KnownLabels } from './known-labels.ts';
import { KnownPlaces } from './known-places.ts';
import { type Part, type PlacePart } from './part.ts';
import { plainText } from './plain-text.ts';
import { isOff, type ReadingAids, readRequest } from './read-request.ts';
import { readUnjudged } from './read-unjudged.ts';

/** Everything that a request says. */
export interface Understanding {
  /** What is bought. */
  request: UnderstoodRequest;
  /** What is said besides, in no particular order. */
  parts: readonly Part[];
  /** Demands that the register cannot judge, as written. */
  unjudged: readonly string[];
  /** The first place that is named; null when there is none. */
  place: FoundPlace | null;
}

/** How a text is to be read. */
export interface ReadingOptions {
  /** CPV codes that came with the request. */
  codes?: readonly string[];
  /** Kinds and ids of parts that the caller does not want to be understood; see `Part`. */
  without?: readonly string[];
}

/** A shortlist reads its request for each of its questions, and whoever filters a list sends the same text again. */
const MOST_REMEMBERED = 200;
/** What is known about places may change. */
const FRESH_MS = 60_000;

/** Readings that were made with the same words, labels and places. */
interface Readings {
  lexicon: CategoryLexicon;
  catalogue: LabelCatalogue;
  until: number;
  by: Map<string, Promise<Understanding>>;
}

/** Reads purchase requests: what is bought, where, when, for how much, from whom. Stores nothing. */
@Injectable()
export class RequestReader {
  private readings: Readings | null = null;

  constructor(
    private readonly labels: KnownLabels,
    private readonly places: KnownPlaces,
    private readonly lexicons: LexiconLoader,
    private readonly clock: Clock,
  ) {}

  async read(text: string, { codes = [], without = [] }: ReadingOptions = {}): Promise<Understanding> {
    const lexicon = await this.lexicons.load();
    const catalogue = await this.labels.load();
    const today = this.clock.today();
    const known = this.readingsWith(lexicon, catalogue);
    const key = JSON.stringify([text, codes, without, today]);
    const before = known.get(key);
    if (before) return before;
    const aids = { catalogue, today, without: new Set(without) };
    const reading = this.readAnew(text, lexicon, aids, codes);
    known.set(key, reading);
    // What failed is read again.
    reading.catch(() => known.delete(key));
    return reading;
  }

  /** Changes when the words of categories do. */
  async words(): Promise<string> {
    return (await this.lexicons.load()).fingerprint;
  }

  private readingsWith(lexicon: CategoryLexicon, catalogue: LabelCatalogue): Readings['by'] {
    const { readings } = this;
    const usable =
      readings?.lexicon === lexicon &&
      readings.catalogue === catalogue &&
      readings.by.size < MOST_REMEMBERED &&
      Date.now() < readings.until;
    if (readings && usable) return readings.by;
    this.readings = { lexicon, catalogue, until: Date.now() + FRESH_MS, by: new Map() };
    return this.readings.by;
  }

  private async readAnew(
    text: string,
    lexicon: CategoryLexicon,
    aids: ReadingAids,
    codes: readonly string[],
  ): Promise<Understanding> {
    const { without } = aids;
    const { parts, rest } = readRequest(text, aids);
    const places = await this.placesIn(rest, lexicon, without);
    const request = understandRequest(text, lexicon, { rest, placeWords: places.words, codes, without });
    return {
      request,
      parts: [...parts, ...places.parts, ...request.spellings],
      unjudged: readUnjudged(plainText(text), aids.catalogue),
      place: places.found,
    };
  }

  private async placesIn(
    text: string,
    lexicon: CategoryLexicon,
    without: ReadonlySet<string>,
  ): Promise<{ found: FoundPlace | null; words: Set<string>; parts: PlacePart[] }> {
    const words = new Set<string>();
    const parts: PlacePart[] = [];
    let found: FoundPlace | null = null;
    for (const candidate of placeCandidates(text, lexicon)) {
      if (candidate.words.every((word) => words.has(word))) continue;
      const place = await this.places.find(candidate.text);
      if (!place || !isNamed(place, candidate.text)) continue;
      const part = toPart(place, candidate.text);
      if (isOff(part, without) || parts.some(({ id }) => id === part.id)) continue;
      found ??= place;
      parts.push(part);
      for (const word of candidate.words) words.add(word);
    }
    return { found, words, parts };
  }
}

function toPart({ name, lat, lng }: FoundPlace, because: string): PlacePart {
  const id = `place:${fold(name).replace(/[^a-z0-9]+/g, '-')}`;
  return { id, kind: 'place', because, name, lat, lng };
}

/** A geocoder may be forgiving; a word of a request is a place only when it is that place's name. */
function isNamed(place: FoundPlace, text: string): boolean {
  return /^\d{4}/.test(text) || fold(place.name).replace(/\s*\(.*\)$/, '') === fold(text);
}
