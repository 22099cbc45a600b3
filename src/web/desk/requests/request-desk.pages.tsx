import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { repeatableRequest } from '../../../access/idempotency/idempotency-key.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { ChoiceService } from '../../../requests/choice.service.ts';
import { type PurchaseRequest } from '../../../requests/purchase-request.ts';
import { PurchaseRequestService } from '../../../requests/purchase-request.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { named } from '../../messages/messages.ts';
import { renderPage } from '../../render-page.ts';
import {
  faultsOf,
  readRequestForm,
  type RequestForm,
  requestParams,
  requestUrl,
  texts,
  toKeptQuery,
} from '../../requests/request-form.ts';
import { pagingOf } from '../../search/paging.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { pageNumber } from '../../steward/imports/imports.pages.tsx';
import { type DeskContext } from '../desk-context.ts';
import { DeskContexts } from '../desk-contexts.tsx';
import { KeepPage } from './keep-page.tsx';
import { presentRequest } from './request-item.ts';
import { KEEP_PATH, REQUESTS_PATH, storedPath } from './request-url.ts';
import { RequestsPage } from './requests-page.tsx';

const PAGE_SIZE = 20;
const TITLE_LENGTH = 200;

/** The list of a municipality's requests, and keeping one more. */
@Injectable()
export class RequestDeskPages {
  constructor(
    private readonly contexts: DeskContexts,
    private readonly requests: PurchaseRequestService,
    private readonly choices: ChoiceService,
  ) {}

  list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const range = params['stand'] === 'all' ? 'all' : 'open';
    const number = pageNumber(params['page']);
    const kept = listParams(range, number);
    return this.contexts.answer({ path: REQUESTS_PATH, params, session, kept }, async (page) => {
      const { municipality } = page.actor;
      const asked = { page: number, pageSize: PAGE_SIZE, open: range === 'open' };
      const { items, total } = await this.requests.list(municipality, asked);
      const view = {
        municipality: named(page.names.municipalities, municipality),
        range,
        items: items.map((request) => presentRequest(request, page)),
        paging: pagingOf(number, total, PAGE_SIZE, (to) =>
          localUrl(page.lang, REQUESTS_PATH, listParams(range, to)),
        ),
      } as const;
      return { status: 200, html: renderPage(<RequestsPage view={view} page={page} />) };
    });
  }

  /** The last look before keeping what `/opdracht` showed; who signed in on the way comes back to it. */
  keepForm(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const form = readRequestForm(params);
    const visit = { path: KEEP_PATH, params, session, kept: requestParams(form) };
    return this.contexts.answer(visit, (page) => {
      if (faultsOf(form).length > 0) return { status: 303, location: requestUrl(page.lang, form) };
      const view = { form, title: '', key: randomUUID(), faults: [] };
      return { status: 200, html: renderPage(<KeepPage view={view} page={page} />) };
    });
  }

  keep(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const form = readRequestForm(body);
    return this.contexts.answer({ path: REQUESTS_PATH, params: body, session }, async (page) => {
      const request = await this.create(form, body, page);
      if (!request) return { status: 303, location: requestUrl(page.lang, form) };
      const unsaid = await this.choose(request, form, page);
      const news = new URLSearchParams({ gedaan: 'kept' });
      if (form.lot > 0) news.set('perceel', String(form.lot));
      for (const id of unsaid) news.append('reden', id);
      return { status: 303, location: localUrl(page.lang, storedPath(request.id), news) };
    });
  }

  /** Null when the request has faults: the page that it came from says which. */
  private async create(
    form: RequestForm,
    body: RawParams,
    { actor, lang }: DeskContext,
  ): Promise<PurchaseRequest | null> {
    if (faultsOf(form).length > 0) return null;
    const title = (texts(body['title'])[0] ?? '').slice(0, TITLE_LENGTH);
    const query = { ...(title === '' ? {} : { title }), ...toKeptQuery(form, lang) };
    const repeatable = repeatableRequest(actor.by, texts(body['key'])[0], ['keepPurchaseRequest', query]);
    try {
      return await this.requests.create(query, actor, repeatable);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid-input') return null;
      throw error;
    }
  }

  /** Notes the picked firms as to be contacted. Answers the ids of those for which a reason is still needed. */
  private async choose(
    { id }: PurchaseRequest,
    { picked, why, lot }: RequestForm,
    { actor }: DeskContext,
  ): Promise<string[]> {
    const unsaid: string[] = [];
    for (const supplierId of picked) {
      const step = { lot, supplierId, status: 'to-contact', seen: 0 } as const;
      try {
        await this.choices.choose(id, { ...step, ...(why === '' ? {} : { reason: why }) }, actor);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // A firm that left the list since is not to be chosen, and one that was chosen by this form sent twice is chosen.
        if (error.faults.some(({ name }) => name === 'reason')) unsaid.push(supplierId);
      }
    }
    return unsaid;
  }
}

function listParams(range: 'open' | 'all', page: number): URLSearchParams {
  return new URLSearchParams({
    stand: range,
    ...(page > 1 ? { page: String(page) } : {}),
  });
}
