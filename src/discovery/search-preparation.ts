import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { DomainError, type Fault } from '../common/errors.ts';
import { type EnglishLevels, englishLevels } from '../enrichment/labels/english-levels.ts';
import { requireRecogniser } from '../enrichment/labels/recognition/require-recogniser.ts';
import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';
import { type FoundPlace } from '../enrichment/location/geocoder.ts';
import { withEveryFault } from '../platform/http/query/with-every-fault.ts';
import { filterCondition } from './filter-condition.ts';
import { placeChoices } from './place-choices.ts';
import { weighGroups } from './rank.ts';
import { servedWish } from './served-condition.ts';
import { type SearchPlan } from './search-plan.ts';
import { type SearchQuery } from './search-query.ts';
import { type TermCounts, TermStatistics } from './term-statistics.ts';
import { KnownLabels } from './understanding/known-labels.ts';
import { KnownPlaces } from './understanding/known-places.ts';
import { type LabelPart, type Part } from './understanding/part.ts';
import { RequestReader, type Understanding } from './understanding/request-reader.ts';
import { termsOf } from './understand-request.ts';
import { otherDayOf, wantedSuppliers } from './wanted-suppliers.ts';
import { wishesOf } from './wishes.ts';

export interface PreparedSearch extends SearchPlan {
  /** A place in the request's own words: shown, and used for distances, but no filter. */
  mentioned: FoundPlace | null;
  /** What the request says besides what is bought. */
  parts: readonly Part[];
  /** ISO date on which labels are judged. */
  day: string;
  /** What English calls the levels of labels; empty for answers in Dutch. */
  levelsEn: EnglishLevels;
}

const NO_COUNTS: TermCounts = { documents: 0, of: new Map() };

/** Turns a query into a plan: understands the text, finds places, resolves labels on a day, weighs words. */
@Injectable()
export class SearchPreparation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly places: KnownPlaces,
    private readonly reader: RequestReader,
    private readonly labels: KnownLabels,
    private readonly statistics: TermStatistics,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `invalid-input` for a place that nobody knows, or of which there are more (`choices`), and for a
   * municipality that is none
   * @param lexicon words to read the text with; those of now when absent
   */
  async understand(
    query: SearchQuery,
    codes: readonly string[] = [],
    lexicon?: CategoryLexicon,
  ): Promise<PreparedSearch> {
    const given = await this.given(query);
    const text = query.q?.trim() ?? '';
    const reading = { codes, without: query.without ?? [], ...(lexicon ? { lexicon } : {}) };
    const understood = await this.reader.read(text, reading);
    const { place } = understood;
    const parts = stillOpen(understood.parts, given);
    const { request, near, asked } = withoutSubject(query, understood, given);
    const today = this.clock.today();
    const servedAround = (around: FoundPlace | null) => around && servedWish(query.category, request, around);
    const resolved = {
      near,
      served: servedAround(near),
      otherDay: otherDayOf(asked, today),
      suppliers: await wantedSuppliers(this.dataSource.manager, asked, today),
    };
    const wishes = wishesOf(parts, near ?? place, servedAround(near ?? place));
    const filter = filterCondition(asked, resolved);
    const plan = { query: asked, request, groups: [], counts: NO_COUNTS, filter, wishes, ...resolved };
    const levelsEn = query.lang === 'en' ? englishLevels(await this.labels.load()) : {};
    return { ...plan, mentioned: place, parts, day: query.labelOn ?? today, levelsEn };
  }

  /**
   * The place that a query names in `near`; null when it names none.
   * @throws DomainError `invalid-input` as {@link understand} does, with everything that is not known at once
   */
  async given({
    near,
    recognisedBy,
  }: Pick<SearchQuery, 'near' | 'recognisedBy'>): Promise<FoundPlace | null> {
    const place = near === undefined ? Promise.resolve(null) : this.locate(near);
    if (!recognisedBy) return place;
    return withEveryFault(place, requireRecogniser(this.dataSource.manager, recognisedBy));
  }

  /** The day that answers are of: labels and dates are judged by it. */
  get today(): string {
    return this.clock.today();
  }

  /** Weighs the request's words by how rare they are in the register. */
  async weigh<P extends SearchPlan>(plan: P): Promise<P> {
    const counts = await this.statistics.counts(termsOf(plan.request.groups));
    return { ...plan, counts, groups: weighGroups(plan.request.groups, counts) };
  }

  private async locate(near: string): Promise<FoundPlace> {
    const places = await this.places.all(near);
    const [place] = places;
    if (place && places.length === 1) return place;
    const choices = placeChoices(places);
    const message = place
      ? `'${near}' may mean ${places.length} places; send one of these instead: ${choices.map(({ value }) => value).join('; ')}.`
      : `'${near}' is no place that is known here; give a postcode (9712HM), a place, a municipality, an address, or lat,lng.`;
    const fault: Fault = { in: 'query', name: 'near', message, ...(place ? { choices } : {}) };
    throw new DomainError('invalid-input', message, [fault]);
  }
}

/** Whoever gives a place in `near` has chosen. */
function stillOpen(parts: readonly Part[], given: FoundPlace | null): readonly Part[] {
  return given === null ? parts : parts.filter(({ kind }) => kind !== 'place-choice');
}

/**
 * A request that names nothing to buy: the buyer asks who is in that place, or who holds that label, so those are the
 * conditions then.
 */
function withoutSubject(
  query: SearchQuery,
  { request, parts, place }: Understanding,
  given: FoundPlace | null,
): { request: Understanding['request']; near: FoundPlace | null; asked: SearchQuery } {
  const labels = parts.filter((part): part is LabelPart => part.kind === 'label');
  const near = given ?? place;
  if (request.contentWords > 0 || (labels.length === 0 && (given !== null || place === null)))
    return { request, near: given, asked: query };
  const label = query.label ?? labels.map((part) => part.label);
  return {
    request: { ...request, text: '' },
    near,
    asked: label.length === 0 ? query : { ...query, label },
  };
}
