import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { DomainError, type Fault } from '../../../common/errors.ts';
import { readIfMatch } from '../../../platform/http/if-match.ts';
import { type PurchaseRequest } from '../../../requests/purchase-request.ts';
import { PurchaseRequestService } from '../../../requests/purchase-request.service.ts';
import { SelectionRecordReader } from '../../../requests/selection-record.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { requestTexts } from '../../messages/requests.ts';
import { renderPage } from '../../render-page.ts';
import { faultsOf } from '../../requests/request-form.ts';
import { presentForm } from '../../requests/request-presenter.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type DeskContext } from '../desk-context.ts';
import { DeskContexts } from '../desk-contexts.tsx';
import {
  type EditForm,
  formOfStored,
  type LotForm,
  queryOf,
  readEditForm,
  unreadableLots,
  withSpareLots,
} from './edit-form.ts';
import { EditPage, type EditView } from './edit-page.tsx';
import { storedPath, storedUrl } from './request-url.ts';

/** As long a text as the API takes: a form sends it in its body, so it need not fit an address. */
const LONGEST_TEXT = 10_000;

/** Changing what a stored request asks. */
@Injectable()
export class EditPages {
  constructor(
    private readonly contexts: DeskContexts,
    private readonly requests: PurchaseRequestService,
    private readonly records: SelectionRecordReader,
  ) {}

  form(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.contexts.answer({ path: storedPath(id, 'wijzigen'), params, session }, async (page) => {
      const { request, shortlists } = await this.records.record(page.actor.municipality, id);
      const form = formOfStored(request.query, request.revision);
      const proposal = proposalOf(request, shortlists.at(-1)?.content.lotProposal, page);
      const taken = params['voorstel'] !== undefined && proposal !== null;
      return this.show(request, taken ? { ...form, lots: proposal.lots } : form, page, {
        proposal: taken ? null : proposal,
      });
    });
  }

  change(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const visit = { path: storedPath(id, 'wijzigen'), params: body, session };
    return this.contexts.answer(visit, async (page) => {
      const form = readEditForm(body);
      const request = await this.requests.find(page.actor.municipality, id);
      const faults = faultsOfEdit(form);
      if (faults.length > 0 || unreadableLots(form.lots).length > 0)
        return this.show(request, form, page, { faults, status: 400 });
      try {
        const query = queryOf(form, request.query, page.lang);
        await this.requests.change(id, query, page.actor, readIfMatch(`"${form.revision}"`));
        return { status: 303, location: storedUrl(id, page, { news: 'changed' }) };
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
        return this.refused(id, form, error, page);
      }
    });
  }

  /** What was typed stays; of a request that a colleague changed, what is kept now stands beside it. */
  private async refused(
    id: string,
    form: EditForm,
    error: DomainError,
    page: DeskContext,
  ): Promise<HtmlAnswer> {
    const request = await this.requests.find(page.actor.municipality, id);
    if (error.kind === 'precondition-failed') {
      const next = { ...form, revision: String(request.revision) };
      return this.show(request, next, page, { now: nowOf(request, page), status: 409 });
    }
    if (error.kind === 'invalid-input' && error.faults.length > 0)
      return this.show(request, form, page, { faults: error.faults, status: 400 });
    if (error.kind !== 'conflict') throw error;
    const message = request.closedAt === null ? page.d.edit.lotsKept : page.d.request.faults.closed;
    return this.show(request, form, page, { faults: [fault('lots', message)], status: 409 });
  }

  private show(
    request: PurchaseRequest,
    form: EditForm,
    page: DeskContext,
    more: {
      faults?: readonly Fault[];
      now?: EditView['now'];
      proposal?: EditView['proposal'];
      status?: 200 | 400 | 409;
    },
  ): HtmlAnswer {
    const { faults = [], now = null, proposal = null, status = 200 } = more;
    const valueFault = requestTexts(page.lang).faults.value;
    const unreadable = unreadableLots(form.lots);
    const lotFaults = unreadable.map((lot) => fault(`lot${lot}`, `${page.d.edit.lot(lot)}: ${valueFault}`));
    const view: EditView = {
      id: request.id,
      form,
      fields: presentForm(form.request, [...faults, ...lotFaults], page),
      lots: withSpareLots(form.lots, request.used),
      lotFaults: new Map(unreadable.map((lot) => [lot, valueFault])),
      lotsFixed: request.used,
      now,
      proposal,
    };
    return { status, html: renderPage(<EditPage view={view} page={page} />) };
  }
}

/** A request that says in its lots what it is about needs no text of its own. */
function faultsOfEdit({ request, lots }: EditForm): Fault[] {
  const said = lots.some(({ title, text }) => title !== '' || text !== '');
  return faultsOf(request).filter(({ name, message }) =>
    name !== 'text' ? true : message === 'missing' ? !said : request.text.length > LONGEST_TEXT,
  );
}

/** The lots that the register proposes, while nobody was chosen and the request has none. */
function proposalOf(
  { query, used }: PurchaseRequest,
  found: { value: number; lots: { number: number; value: number }[] } | undefined,
  { d, f }: DeskContext,
): EditView['proposal'] {
  if (used || (query.lots ?? []).length > 0 || found === undefined || found.lots.length < 2) return null;
  const lots: LotForm[] = found.lots.map(({ number, value }) => ({
    title: d.edit.lot(number),
    text: '',
    value: String(value),
  }));
  const together = found.lots.reduce((sum, { value }) => sum + value, 0);
  return { text: d.edit.propose(lots.length, f.euro(together)), lots };
}

/** What is kept now, in the words of the form. */
function nowOf({ query, title }: PurchaseRequest, page: DeskContext): { name: string; value: string }[] {
  const t = requestTexts(page.lang).form;
  const rows: [string, string | undefined][] = [
    [page.d.keep.name, title],
    [t.text, query.text],
    [t.near, query.near],
    [t.value, query.estimatedValue === undefined ? undefined : page.f.euro(query.estimatedValue)],
    [t.on, query.on === undefined ? undefined : page.f.date(query.on)],
    [t.labels, query.requiredLabels?.join(', ')],
    [page.d.edit.lots, query.lots?.map((lot) => lot.title ?? lot.text ?? '').join('; ')],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
