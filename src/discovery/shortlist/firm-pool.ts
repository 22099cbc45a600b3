import { Injectable } from '@nestjs/common';

import { type RankedDocument, rankDocuments } from '../rank-documents.ts';
import { type PreparedSearch } from '../search-preparation.ts';
import { type SearchQuery } from '../search-query.ts';
import { type FoundFirms, SearchService } from '../search.service.ts';
import { DEFAULT_RADIUS_KM } from '../served-condition.ts';
import { type LabelPart, type ThemePart } from '../understanding/part.ts';
import { type ShortlistQuery } from './shortlist-query.ts';
import { type KnownQuery } from './wish-resolver.ts';

/** Firms that may be what is asked for, best first. */
export interface Pool {
  firms: RankedDocument[];
  prepared: PreparedSearch;
  /** False when more firms answer than are in the pool, and when not all could be looked at. */
  complete: boolean;
  limited: boolean;
}

/** Firms a question; nobody reads more, and a record of them must be kept. */
const MOST_OF_A_QUESTION = 200;
/** So far beyond what is asked a firm may sit and still be nearly right: it may be worth asking whether it comes. */
const NEARLY_KM = 60;
const NEARLY_TIMES = 2;
const FARTHEST_KM = 500;

/** Gathers the firms that a request may be for, more widely than its conditions: near-misses are among them. */
@Injectable()
export class FirmPool {
  constructor(private readonly search: SearchService) {}

  /**
   * @param wishes labels and aims that raise firms besides those in the words of the query
   * @throws DomainError `invalid-input` for a place that nobody knows
   */
  async gather(
    query: ShortlistQuery,
    known: KnownQuery,
    wishes: readonly (LabelPart | ThemePart)[] = [],
  ): Promise<Pool> {
    const codes = known.categories.map(({ code }) => code);
    const [strict, ...wider] = questions(requestText(query), query, known);
    const first = await this.search.find(strict, codes);
    const others = await Promise.all(wider.map((question) => this.search.find(question, codes)));
    return toPool({ ...first, prepared: alsoWishing(first.prepared, wishes) }, others);
  }
}

function alsoWishing(prepared: PreparedSearch, others: readonly (LabelPart | ThemePart)[]): PreparedSearch {
  const labels = others.filter((part) => part.kind === 'label');
  const themes = others.filter((part) => part.kind === 'theme');
  const { wishes } = prepared;
  return {
    ...prepared,
    wishes: { ...wishes, labels: [...wishes.labels, ...labels], themes: [...wishes.themes, ...themes] },
  };
}

/** All that the request says in words. */
export function requestText({ title, text }: ShortlistQuery): string {
  return [title, text].filter(Boolean).join('. ');
}

/** The question as it is asked, first; then wider ones: without labels, further around, every firm of a category. */
function questions(text: string, query: ShortlistQuery, known: KnownQuery): [SearchQuery, ...SearchQuery[]] {
  const page = { page: 1, pageSize: MOST_OF_A_QUESTION };
  const { lang, without } = query;
  const about: SearchQuery = {
    ...(text ? { q: text } : {}),
    ...(lang ? { lang } : {}),
    ...(without ? { without } : {}),
    ...page,
  };
  const places = placesOf(query);
  const wide = places.map((place) => ({ ...place, ...widened(place) }));
  const byCategory = known.categories.flatMap(({ code }) =>
    wide.map((place) => ({ ...place, category: code, ...page })),
  );
  const first = { ...about, ...places[0], ...labelCondition(query) };
  const wider = [...places, ...wide].map((place) => ({ ...about, ...place }));
  const [, ...others] = distinct([first, ...wider, ...byCategory]);
  return [first, ...others];
}

/** No question twice. */
function distinct(questions: readonly SearchQuery[]): SearchQuery[] {
  return [...new Map(questions.map((question) => [JSON.stringify(question), question])).values()];
}

function labelCondition({ requiredLabels, on }: ShortlistQuery): Pick<SearchQuery, 'label' | 'labelOn'> {
  if (!requiredLabels?.length) return {};
  return { label: requiredLabels, ...(on === undefined ? {} : { labelOn: on }) };
}

type Around = Pick<SearchQuery, 'near' | 'radiusKm'>;

function placesOf({ near, radiusKm, municipalities = [] }: ShortlistQuery): [Around, ...Around[]] {
  const radius = radiusKm === undefined ? {} : { radiusKm };
  const [first, ...others] = municipalities.map((code) => ({ near: code, ...radius }));
  if (first) return [first, ...others];
  return [near === undefined ? {} : { near, ...radius }];
}

function widened({ near, radiusKm = DEFAULT_RADIUS_KM }: Around): Around {
  if (near === undefined) return {};
  return { radiusKm: Math.min(FARTHEST_KM, Math.max(NEARLY_KM, radiusKm * NEARLY_TIMES)) };
}

/** Every firm once, ranked anew together: what different questions found has to be comparable. */
function toPool(first: FoundFirms, others: readonly FoundFirms[]): Pool {
  const answers = [first, ...others];
  // Who only has words that look like those of the request is no answer to it.
  const answering = answers.filter(({ page }) => !page.similar);
  const found = answering.flatMap(({ page }) => page.documents);
  const limited = answers.some((answer) => answer.limited);
  const documents = new Map(found.map(({ document }) => [document.id, document]));
  return {
    firms: rankDocuments([...documents.values()], first.prepared),
    prepared: first.prepared,
    complete: !limited && answering.every(({ page }) => page.total <= page.documents.length),
    limited,
  };
}
