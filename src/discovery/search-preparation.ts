import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { fold } from '../common/dutch/fold.ts';
import { DomainError, type Fault } from '../common/errors.ts';
import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';
import { LexiconLoader } from '../enrichment/categories/lexicon-loader.ts';
import { type FoundPlace, Geocoder } from '../enrichment/location/geocoder.ts';
import { filterCondition } from './filter-condition.ts';
import { placeCandidates } from './find-places.ts';
import { placeChoices } from './place-choices.ts';
import { weighGroups } from './rank.ts';
import { servedWish } from './served-condition.ts';
import { type SearchPlan } from './search-plan.ts';
import { type SearchQuery } from './search-query.ts';
import { type TermCounts, TermStatistics } from './term-statistics.ts';
import { termsOf, understandRequest } from './understand-request.ts';
import { otherDayOf, wantedSuppliers } from './wanted-suppliers.ts';

export interface PreparedSearch extends SearchPlan {
  /** A place in the request's own words: shown, and used for distances, but no filter. */
  mentioned: FoundPlace | null;
  /** ISO date on which labels are judged. */
  day: string;
}

const NO_COUNTS: TermCounts = { documents: 0, of: new Map() };

/** Turns a query into a plan: understands the text, finds places, resolves labels on a day, weighs words. */
@Injectable()
export class SearchPreparation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly geocoder: Geocoder,
    private readonly lexicons: LexiconLoader,
    private readonly statistics: TermStatistics,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `invalid-input` for a place that nobody knows, or of which there are more (`choices`), and for a
   * municipality that is none
   */
  async understand(query: SearchQuery, codes: readonly string[] = []): Promise<PreparedSearch> {
    const lexicon = await this.lexicons.load();
    const given = query.near === undefined ? null : await this.locate(query.near);
    const text = query.q?.trim() ?? '';
    const places = await this.placesIn(text, lexicon);
    const understood = understandRequest(text, lexicon, places.words, codes);
    // Nothing but a place: the buyer asks who is there, not whose name sounds like it.
    const onlyPlace = understood.contentWords === 0 && given === null && places.found !== null;
    const request = onlyPlace ? { ...understood, text: '' } : understood;
    const near = onlyPlace ? places.found : given;
    const today = this.clock.today();
    if (query.recognisedBy) await this.requireMunicipality(query.recognisedBy);
    const resolved = {
      near,
      served: near && servedWish(query.category, request, near),
      otherDay: otherDayOf(query, today),
      suppliers: await wantedSuppliers(this.dataSource.manager, query, today),
    };
    const filter = filterCondition(query, resolved);
    const plan = { query, request, groups: [], counts: NO_COUNTS, filter, ...resolved };
    return { ...plan, mentioned: places.found, day: query.labelOn ?? today };
  }

  /** Weighs the request's words by how rare they are in the register. */
  async weigh<P extends SearchPlan>(plan: P): Promise<P> {
    const counts = await this.statistics.counts(termsOf(plan.request.groups));
    return { ...plan, counts, groups: weighGroups(plan.request.groups, counts) };
  }

  /** A typing error in the code must not look like a municipality that recognises nothing. */
  private async requireMunicipality(code: string): Promise<void> {
    const known: unknown[] = await this.dataSource.query(`select from municipality where code = $1`, [code]);
    if (known.length > 0) return;
    const message = `'${code}' is the code of no municipality.`;
    throw new DomainError('invalid-input', message, [{ in: 'query', name: 'recognisedBy', message }]);
  }

  private async locate(near: string): Promise<FoundPlace> {
    const places = await this.geocoder.places(near);
    const [place] = places;
    if (place && places.length === 1) return place;
    const choices = placeChoices(places);
    const message = place
      ? `'${near}' may mean ${places.length} places; send one of these instead: ${choices.map(({ value }) => value).join('; ')}.`
      : `'${near}' is no place that is known here; give a postcode (9712HM), a place, a municipality, an address, or lat,lng.`;
    const fault: Fault = { in: 'query', name: 'near', message, ...(place ? { choices } : {}) };
    throw new DomainError('invalid-input', message, [fault]);
  }

  private async placesIn(
    text: string,
    lexicon: CategoryLexicon,
  ): Promise<{ found: FoundPlace | null; words: Set<string> }> {
    const words = new Set<string>();
    let found: FoundPlace | null = null;
    for (const candidate of placeCandidates(text, lexicon)) {
      if (candidate.words.every((word) => words.has(word))) continue;
      const place = await this.geocoder.find(candidate.text);
      if (!place || !isNamed(place, candidate.text)) continue;
      found ??= place;
      for (const word of candidate.words) words.add(word);
    }
    return { found, words };
  }
}

/** A geocoder may be forgiving; a word of a request is a place only when it is that place's name. */
function isNamed(place: FoundPlace, text: string): boolean {
  return /^\d{4}/.test(text) || fold(place.name).replace(/\s*\(.*\)$/, '') === fold(text);
}
