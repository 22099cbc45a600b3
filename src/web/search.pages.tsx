import { Injectable } from '@nestjs/common';
import { DomainError, type Fault } from '../common/errors.ts';
import { DemandCounter } from '../discovery/demand/demand-counter.ts';
import { unmetSearch } from '../discovery/demand/unmet-search.ts';
import { LooserSearches } from '../discovery/looser-searches.ts';
import { type SearchQuery, type SearchResult } from '../discovery/search-query.ts';
import { SearchService } from '../discovery/search.service.ts';
import { SightingCounter } from '../discovery/sightings/sighting-counter.ts';
import { RecognitionService } from '../enrichment/labels/recognition/recognition.service.ts';
import { type HtmlAnswer } from './html-answer.ts';
import { FaultPage } from './pages/fault-page.tsx';
import { ResultsPage } from './pages/results-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import { renderPage } from './render-page.ts';
import { type Alternative, alternativesOf, withAlternatives } from './search/alternatives.ts';
import {
  isStart,
  MAX_REQUEST_LENGTH,
  type RawParams,
  readSearchForm,
  type SearchForm,
  searchParams,
  toSearchQuery,
} from './search/search-form.ts';
import { presentResults, presentSearchBox } from './search/search-presenter.ts';
import { presentStart, SUPPLIERS_ON_START } from './search/start-presenter.ts';
import { type PageContext } from './site/page-context.ts';
import { PageContexts } from './site/page-contexts.ts';

type Found = { kind: 'found'; result: SearchResult } | { kind: 'refused'; faults: readonly Fault[] };

/** The search page in its three forms: nothing asked yet, an answer, or a question that cannot be answered. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly search: SearchService,
    private readonly looser: LooserSearches,
    private readonly demand: DemandCounter,
    private readonly sightings: SightingCounter,
    private readonly recognition: RecognitionService,
    private readonly contexts: PageContexts,
  ) {}

  /** @param saving whether keeping the search is offered */
  async answer(params: RawParams, saving: boolean): Promise<HtmlAnswer> {
    if (isStart(params)) return this.start(await this.contexts.of('/', params));
    const form = readSearchForm(params);
    const kept = searchParams(form);
    if (kept.size === 0) kept.set('q', '');
    return this.results(form, await this.contexts.of('/', params, kept), saving);
  }

  private async start(page: PageContext): Promise<HtmlAnswer> {
    const { lang } = page;
    const result = await this.search.search({ facets: true, lang, page: 1, pageSize: SUPPLIERS_ON_START });
    return { status: 200, html: renderPage(<StartPage view={presentStart(result, page)} page={page} />) };
  }

  private async results(form: SearchForm, page: PageContext, saving: boolean): Promise<HtmlAnswer> {
    const found = await this.find(form, page);
    const box = presentSearchBox(form, found.kind === 'refused' ? found.faults : [], page);
    if (found.kind === 'refused')
      return { status: 400, html: renderPage(<FaultPage box={box} page={page} />) };
    // While only the database answers it counts nothing, and has no time for other questions.
    const limited = found.result.limited === true;
    const { total, similar } = found.result;
    const [recognisers, looser, alternatives] = await Promise.all([
      this.recognition.municipalities(),
      (total === 0 || similar) && !limited
        ? this.looser.answers(toSearchQuery(form, page.lang), similar)
        : null,
      Promise.all((limited ? [] : alternativesOf(form)).map((other) => this.countInstead(other))),
    ]);
    const result = withAlternatives(found.result, alternatives);
    const view = presentResults(form, result, page, recognisers, looser);
    return {
      status: 200,
      html: renderPage(<ResultsPage box={box} view={view} page={page} saving={saving} />),
    };
  }

  /** Not counted as a search: nobody asked it. */
  private async countInstead({
    facet,
    query,
  }: Alternative): Promise<{ facet: string; result: SearchResult }> {
    return { facet, result: await this.search.search(query) };
  }

  private async find(form: SearchForm, { lang }: PageContext): Promise<Found> {
    if (form.q.length > MAX_REQUEST_LENGTH) return refused('q', `at most ${MAX_REQUEST_LENGTH} characters`);
    return this.ask(toSearchQuery(form, lang));
  }

  private async ask(query: SearchQuery): Promise<Found> {
    try {
      const result = await this.search.search(query);
      this.demand.count(unmetSearch(query, result));
      this.sightings.countSearch(query, result);
      return { kind: 'found', result };
    } catch (error) {
      // A fault in what was typed belongs beside its field; anything else is for the error page.
      if (error instanceof DomainError && error.kind === 'invalid-input' && error.faults.length > 0) {
        return { kind: 'refused', faults: error.faults };
      }
      throw error;
    }
  }
}

function refused(name: string, message: string): Found {
  return { kind: 'refused', faults: [{ in: 'query', name, message }] };
}
