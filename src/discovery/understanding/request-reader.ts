import { Injectable } from '@nestjs/common';

import { Clock } from '../../common/clock.ts';
import { withoutInvisible } from '../../common/invisible.ts';
import { type CategoryLexicon } from '../../enrichment/categories/category-lexicon.ts';
import { type LabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { LexiconLoader } from '../../enrichment/categories/lexicon-loader.ts';
import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { understandRequest, type UnderstoodRequest } from '../understand-request.ts';
import { KnownLabels } from './known-labels.ts';
import { KnownPlaces } from './known-places.ts';
import { type Part } from './part.ts';
import { plainText } from './plain-text.ts';
import { readPlaces, type ReadPlaces } from './read-places.ts';
import { type ReadingAids, readRequest, withoutSpans } from './read-request.ts';
import { demandedCertificates, readUnjudged } from './read-unjudged.ts';

/** Everything that a request says. */
export interface Understanding {
  /** What is bought. */
  request: UnderstoodRequest;
  /** What is said besides, in no particular order. */
  parts: readonly Part[];
  /** Demands that the register cannot judge, as written. */
  unjudged: readonly string[];
  /** The first place that is named and clear; null when there is none. */
  place: FoundPlace | null;
}

/** How a text is to be read. */
export interface ReadingOptions {
  /** CPV codes that came with the request. */
  codes?: readonly string[];
  /** Kinds and ids of parts that the caller does not want to be understood; see `Part`. */
  without?: readonly string[];
  /** Words to read it with; those of now when absent. */
  lexicon?: CategoryLexicon;
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

  async read(
    written: string,
    { codes = [], without = [], lexicon: given }: ReadingOptions = {},
  ): Promise<Understanding> {
    const text = withoutInvisible(written);
    const lexicon = given ?? (await this.lexicons.load());
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
    const { parts, rest: left } = readRequest(text, aids);
    const demanded = demandedCertificates(plainText(text), aids.catalogue);
    const bought = withoutSpans(left, demanded);
    // Who writes nothing else looks for it.
    const rest = lexicon.analyse(bought).length > 0 ? bought : left;
    const places = await readPlaces(rest, lexicon, without, this.places);
    const request = understandAround(places, (placeWords) =>
      understandRequest(text, lexicon, { rest, placeWords, codes, without }),
    );
    return {
      request,
      parts: [...parts, ...places.parts, ...request.spellings],
      unjudged: readUnjudged(plainText(text), aids.catalogue),
      place: places.found,
    };
  }
}

/** A name that may mean several places is no subject, unless there is nothing else to look for. */
function understandAround(
  { words, allWords }: ReadPlaces,
  understand: (placeWords: ReadonlySet<string>) => UnderstoodRequest,
): UnderstoodRequest {
  const request = understand(allWords);
  return request.contentWords > 0 || allWords.size === words.size ? request : understand(words);
}
