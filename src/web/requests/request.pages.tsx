import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.ts';
import { DomainError, type Fault } from '../../common/errors.ts';
import { DemandCounter } from '../../discovery/demand/demand-counter.ts';
import { unmetRequests } from '../../discovery/demand/unmet-request.ts';
import { type ShortlistResult } from '../../discovery/shortlist/shortlist.ts';
import { ShortlistService } from '../../discovery/shortlist/shortlist.service.ts';
import { SightingCounter } from '../../discovery/sightings/sighting-counter.ts';
import { lotsOfText } from '../../discovery/understanding/lots-of-text.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { type PageContext } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { RecordPage } from './record-page.tsx';
import {
  faultsOf,
  readRequestForm,
  RECORD_PATH,
  REQUEST_PATH,
  type RequestForm,
  requestParams,
  requestUrl,
  toListQuery,
} from './request-form.ts';
import { RequestPage } from './request-page.tsx';
import { presentForm, presentShortlist } from './request-presenter.ts';
import { makeRecord, recordRows } from './selection-record.ts';

type Found = { kind: 'found'; result: ShortlistResult } | { kind: 'refused'; faults: readonly Fault[] };

/** A purchase request, its shortlist, and the record of who was chosen. Nothing is kept. */
@Injectable()
export class RequestPages {
  constructor(
    private readonly shortlists: ShortlistService,
    private readonly demand: DemandCounter,
    private readonly sightings: SightingCounter,
    private readonly contexts: PageContexts,
    private readonly clock: Clock,
  ) {}

  async answer(params: RawParams): Promise<HtmlAnswer> {
    const form = readRequestForm(params);
    const page = await this.contexts.of(REQUEST_PATH, params, requestParams(form));
    if (!Object.hasOwn(params, 'text')) return this.show(200, form, [], null, page);
    const found = await this.find(form, page);
    if (found.kind === 'refused') return this.show(400, form, found.faults, null, page);
    this.count(form, found.result);
    return this.show(200, form, [], found.result, page);
  }

  /** The record; the way back to the request when that has faults, or when only a part of the register was looked at. */
  async record(params: RawParams): Promise<HtmlAnswer> {
    const form = readRequestForm(params);
    const page = await this.contexts.of(RECORD_PATH, params, requestParams(form));
    const found = await this.find(form, page);
    if (found.kind === 'refused' || found.result.limited)
      return { status: 303, location: requestUrl(page.lang, form) };
    const record = makeRecord(form, found.result, page, this.clock.now().toISOString());
    return { status: 200, html: renderPage(<RecordPage form={form} record={record} page={page} />) };
  }

  /** The rows of the record for a spreadsheet; null when the request has faults. */
  async rows(params: RawParams): Promise<string[][] | null> {
    const form = readRequestForm(params);
    const page = await this.contexts.of(RECORD_PATH, params, requestParams(form));
    const found = await this.find(form, page);
    if (found.kind === 'refused') return null;
    if (found.result.limited)
      throw new DomainError('unavailable', 'The search engine does not answer: make the record again later.');
    return recordRows(makeRecord(form, found.result, page, this.clock.now().toISOString()), page);
  }

  /**
   * Who comes back from the record with firms ticked asked the same before: that is no further demand. Of a text in lots each lot is a demand, when
   * it is looked at, and all of them together are none.
   */
  private count({ text, lot, picked }: RequestForm, result: ShortlistResult): void {
    this.sightings.countShortlist(result);
    const whole = lot === 0 && lotsOfText(text) !== null;
    if (picked.length === 0 && !whole) for (const wish of unmetRequests(result)) this.demand.count(wish);
  }

  private show(
    status: 200 | 400,
    form: RequestForm,
    faults: readonly Fault[],
    result: ShortlistResult | null,
    page: PageContext,
  ): HtmlAnswer {
    const found = result && { result, view: presentShortlist(form, result, page) };
    const formView = presentForm(form, faults, page);
    return {
      status,
      html: renderPage(<RequestPage form={form} formView={formView} found={found} page={page} />),
    };
  }

  private async find(form: RequestForm, { lang }: PageContext): Promise<Found> {
    const faults = faultsOf(form);
    const query = toListQuery(form, lang);
    // Whoever mends what is missing is not to hear only then that the place is not known either.
    if (faults.length > 0)
      return { kind: 'refused', faults: [...faults, ...(await this.shortlists.faultsOf(query))] };
    try {
      const result = await this.shortlists.make(query, { municipality: null });
      return { kind: 'found', result: ofAsked(result, form) };
    } catch (error) {
      // A fault in what was typed belongs beside its field; anything else is for the error page.
      if (error instanceof DomainError && error.kind === 'invalid-input' && error.faults.length > 0)
        return { kind: 'refused', faults: error.faults };
      throw error;
    }
  }
}

/** The list of the one lot that was asked for, else that of the whole. */
function ofAsked(result: ShortlistResult, form: RequestForm): ShortlistResult {
  const lot = form.lot === 0 ? undefined : result.lots[0];
  return lot ? { ...lot, lots: [] } : { ...result, lots: [] };
}
