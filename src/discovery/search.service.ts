import { Injectable } from '@nestjs/common';

import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';
import { LexiconLoader } from '../enrichment/categories/lexicon-loader.ts';
import { RecognitionService } from '../enrichment/labels/recognition/recognition.service.ts';
import { SearchEngineOutdated, SearchEngineUnavailable } from '../indexing/search-engine.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { explain } from './explain.ts';
import { LabelsOnDay } from './labels-on-day.ts';
import { LimitedSearch } from './limited-search.ts';
import { type RankedDocument } from './rank-documents.ts';
import { RankedSearch, type RankedPage } from './ranked-search.ts';
import { reasonsFor } from './reasons.ts';
import { type PreparedSearch, SearchPreparation } from './search-preparation.ts';
import { type SearchQuery, type SearchResult, type SupplierHit } from './search-query.ts';
import { servedFromElsewhere } from './served-condition.ts';
import { SharedAnswers } from './shared-answers.ts';
import { distanceTo, toHit } from './to-hit.ts';
import { shownCategories } from './understand-request.ts';
import { unknownWords } from './unknown-words.ts';
import { unofferedHere, unofferedThings } from './unoffered.ts';

/** A hung engine costs a buyer 0.8 s a search; after three of those in a row the database answers at once for a while. */
const MAX_FAILURES = 3;
const PAUSE_MS = 5000;
/** Another process may write to the index meanwhile: what it wrote is found at most this much later. */
const SHARED_MS = 500;
/** Other words are understood at most this much later. */
const WORDS_MS = 250;

/** Firms that answer to a question. */
export interface FoundFirms {
  /** With the words weighed, unless the answer is a limited one. */
  prepared: PreparedSearch;
  page: RankedPage;
  /** From PostgreSQL, because the search engine did not answer. */
  limited: boolean;
}

/** Finds suppliers for a word, a name, a KvK number or a whole purchase request. */
@Injectable()
export class SearchService {
  private readonly breaker = new CircuitBreaker(MAX_FAILURES, PAUSE_MS);
  private askWordsAt = 0;
  private writesThen = -1;
  private readonly shared = new SharedAnswers<SearchResult>(SHARED_MS, ({ limited }) => !limited);

  constructor(
    private readonly preparation: SearchPreparation,
    private readonly ranked: RankedSearch,
    private readonly limited: LimitedSearch,
    private readonly labelsOnDay: LabelsOnDay,
    private readonly recognition: RecognitionService,
    private readonly lexicons: LexiconLoader,
  ) {}

  /**
   * @param codes CPV codes that came with the request: they say what is bought, and filter nothing
   * @throws DomainError `invalid-input` for a place in `near` that nobody knows
   */
  async search(query: SearchQuery, codes: readonly string[] = []): Promise<SearchResult> {
    if (asksDatabase(query)) return this.searchAnew(query, codes);
    const known = await this.lexicons.lastKnown();
    if (!known) return this.searchWith(await this.lexicons.load(), query, codes);
    if (!this.wordsAreDue()) return this.searchWith(known, query, codes);
    // Words hardly ever change: whether they did is asked while the answer is made, and costs it no time.
    const [answer, lexicon] = await Promise.all([this.searchWith(known, query, codes), this.lexicons.load()]);
    return lexicon === known ? answer : this.searchWith(lexicon, query, codes);
  }

  /** Whether words may be others than when they were last asked about: the index is made anew with them, too. */
  private wordsAreDue(): boolean {
    const { writes } = this.ranked;
    const due = Date.now() >= this.askWordsAt || writes !== this.writesThen;
    if (due) {
      this.askWordsAt = Date.now() + WORDS_MS;
      this.writesThen = writes;
    }
    return due;
  }

  private searchWith(
    lexicon: CategoryLexicon,
    query: SearchQuery,
    codes: readonly string[],
  ): Promise<SearchResult> {
    const question = JSON.stringify([
      query,
      codes,
      lexicon.fingerprint,
      this.preparation.today,
      this.ranked.writes,
    ]);
    return this.shared.answer(question, () => this.searchAnew(query, codes, lexicon));
  }

  private async searchAnew(
    query: SearchQuery,
    codes: readonly string[],
    lexicon?: CategoryLexicon,
  ): Promise<SearchResult> {
    const { prepared, page, limited } = await this.find(query, codes, lexicon);
    const result = await this.withRules(prepared, toResult(prepared, await this.onItsDay(prepared, page)));
    return limited ? { ...result, limited: true } : result;
  }

  /**
   * The firms themselves, in order, with the plan that they were found by: for whoever judges them further.
   * @param codes CPV codes that came with the request
   * @param lexicon words to read the text with; those of now when absent
   * @throws DomainError `invalid-input` for a place in `near` that nobody knows
   */
  async find(
    query: SearchQuery,
    codes: readonly string[] = [],
    lexicon?: CategoryLexicon,
  ): Promise<FoundFirms> {
    const prepared = await this.preparation.understand(query, codes, lexicon);
    const found = this.breaker.open ? null : await this.askEngine(prepared);
    return found ?? { prepared, page: await this.limited.page(prepared), limited: true };
  }

  /** The page with the labels of the day that is asked about. */
  private async onItsDay({ otherDay }: PreparedSearch, page: RankedPage): Promise<RankedPage> {
    if (otherDay === null) return page;
    const documents = page.documents.map(({ document }) => document);
    const shown = await this.labelsOnDay.show(documents, otherDay);
    return {
      ...page,
      documents: page.documents.map((ranked) => ({
        ...ranked,
        document: shown.get(ranked.document.id) ?? ranked.document,
      })),
    };
  }

  /** The same with what a municipality recognises of each supplier, when one is asked about. */
  private async withRules({ query, day }: PreparedSearch, result: SearchResult): Promise<SearchResult> {
    const municipality = query.recognisedBy ?? query.rulesOf;
    if (!municipality) return result;
    const ids = result.items.map(({ id }) => id);
    const recognised = await this.recognition.of(ids, municipality, day);
    return {
      ...result,
      items: result.items.map((hit) => ({ ...hit, recognition: recognised.get(hit.id) ?? [] })),
    };
  }

  /** The engine's answer, or null when it gave none. */
  private async askEngine(understood: PreparedSearch): Promise<FoundFirms | null> {
    try {
      const prepared = await this.preparation.weigh(understood);
      const page = await this.ranked.page(prepared);
      this.breaker.succeeded();
      return { prepared, page, limited: false };
    } catch (error) {
      if (!(error instanceof SearchEngineUnavailable)) throw error;
      // One filter that an old index does not know must not take the engine from all other searches.
      if (!(error instanceof SearchEngineOutdated)) this.breaker.failed();
      return null;
    }
  }
}

/** Whether the answer depends on what changes without the index: rules of municipalities, labels of another day. */
function asksDatabase({ labelOn, recognisedBy, rulesOf }: SearchQuery): boolean {
  return labelOn !== undefined || recognisedBy !== undefined || rulesOf !== undefined;
}

function toResult(prepared: PreparedSearch, ranked: RankedPage): SearchResult {
  const { documents, total, facets, similar } = ranked;
  const unknown = unknownWords(prepared, ranked);
  const unoffered = unofferedThings(prepared, ranked);
  const here = unofferedHere(prepared, ranked);
  const { query, request, near, mentioned, parts } = prepared;
  const place = near ?? mentioned;
  return {
    items: documents.map((ranked) => explainedHit(ranked, prepared)),
    total,
    page: query.page,
    pageSize: query.pageSize,
    ...(query.facets ? { facets } : {}),
    ...(similar && total > 0 ? { similar } : {}),
    query: {
      categories: shownCategories(request, query.lang),
      parts: [...parts],
      ...(unknown.length > 0 ? { unknown } : {}),
      ...(unoffered.length > 0 ? { unoffered } : {}),
      ...(here.length > 0 ? { unofferedHere: here } : {}),
      ...(place ? { place: { name: place.name, lat: place.lat, lng: place.lng } } : {}),
    },
  };
}

/** A firm as callers see it, with why it was found. */
export function explainedHit(ranked: RankedDocument, prepared: PreparedSearch): SupplierHit {
  const { query, near, served, mentioned } = prepared;
  const { document, matched, nameMatch } = ranked;
  const place = near ?? mentioned;
  const nearName = near ? (query.near ?? near.name) : (mentioned?.name ?? null);
  const distanceKm = distanceTo(document, place);
  const area = served && servedFromElsewhere(document, distanceKm, query.radiusKm, served);
  const serves = area && near ? { area, place: near.municipality?.name ?? near.name } : null;
  const facts = {
    matched,
    nameMatch,
    distanceKm,
    nearName,
    serves,
    orderAsked: query.orderValue !== undefined,
    levelsEn: prepared.levelsEn,
  };
  const reasons = reasonsFor(document, facts, query.lang);
  const hit = toHit(document, place, reasons, near ? (area ? 'serves' : 'located') : undefined);
  const explanation = query.explain ? explain(ranked, prepared) : null;
  return explanation ? { ...hit, explanation } : hit;
}
