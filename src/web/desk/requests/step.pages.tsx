import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { ChoiceService } from '../../../requests/choice.service.ts';
import { stepsOf } from '../../../requests/choices.ts';
import { DrawService } from '../../../requests/draw.service.ts';
import { type Choice, CHOICE_STATUSES } from '../../../requests/purchase-request.ts';
import { PurchaseRequestService } from '../../../requests/purchase-request.service.ts';
import { SelectionRecordReader } from '../../../requests/selection-record.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { texts } from '../../requests/request-form.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type DeskContext } from '../desk-context.ts';
import { DeskContexts } from '../desk-contexts.tsx';
import { firmAnchor, type News, storedPath, storedUrl } from './request-url.ts';
import { nameOf, type StepDraft } from './step-view.ts';
import { lotOf, StoredPages } from './stored.pages.tsx';

const REASON_LENGTH = 1_000;
/** As many as the API takes. */
const MOST_INVITATIONS = 20;

/** What a buyer does with a stored request. */
@Injectable()
export class StepPages {
  constructor(
    private readonly contexts: DeskContexts,
    private readonly stored: StoredPages,
    private readonly records: SelectionRecordReader,
    private readonly choices: ChoiceService,
    private readonly draws: DrawService,
    private readonly requests: PurchaseRequestService,
  ) {}

  /** Notes how a firm stands; refused when a colleague noted something that the buyer had not seen. */
  note(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.contexts.answer({ path: storedPath(id), params: body, session }, async (page) => {
      const draft = readDraft(body);
      const status = draft.status === '' ? null : CHOICE_STATUSES.find((one) => one === draft.status);
      const t = page.d.request.faults;
      if (status === undefined) return this.refuse(id, draft, t.status, page);
      if (status === null && draft.reason === '') return this.refuse(id, draft, t.nothing, page);
      if (draft.reason.length > REASON_LENGTH) return this.refuse(id, draft, t.tooLong, page);
      const { lot, supplierId, reason } = draft;
      const seen = Number(body['seen']);
      const step = { lot, supplierId, status, ...(reason === '' ? {} : { reason }) };
      try {
        await this.choices.choose(id, { ...step, ...(Number.isInteger(seen) ? { seen } : {}) }, page.actor);
        return { status: 303, location: stepUrl(id, draft, page) };
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
        return this.refused(id, draft, error, page);
      }
    });
  }

  draw(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.contexts.answer({ path: storedPath(id), params: body, session }, async (page) => {
      const lot = lotOf(body, 'lot');
      const invitations = Number(body['invitations']);
      const t = page.d.request.faults;
      const again = (text: string, status: 400 | 409) =>
        this.stored.again(id, { lot, draft: null, faults: [{ text, href: '#invitations' }] }, page, status);
      if (!Number.isInteger(invitations) || invitations < 1 || invitations > MOST_INVITATIONS)
        return again(t.invitations, 400);
      try {
        await this.draws.draw(id, { lot, invitations }, page.actor);
        return { status: 303, location: storedUrl(id, page, { lot, news: 'drawn' }) };
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
        const { closedAt } = await this.requests.find(page.actor.municipality, id);
        return again(closedAt === null ? t.nobodyLeft : t.closed, 409);
      }
    });
  }

  makeAgain(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.deed(id, body, session, 'madeAgain', ({ actor }) => this.requests.makeAgain(id, actor));
  }

  close(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.deed(id, body, session, 'closed', ({ actor }) => this.requests.close(id, actor));
  }

  reopen(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.deed(id, body, session, 'reopened', ({ actor }) => this.requests.reopen(id, actor));
  }

  private deed(
    id: string,
    body: RawParams,
    session: Session,
    news: News,
    act: (page: DeskContext) => Promise<unknown>,
  ): Promise<HtmlAnswer> {
    return this.contexts.answer({ path: storedPath(id), params: body, session }, async (page) => {
      try {
        await act(page);
        return { status: 303, location: storedUrl(id, page, { news }) };
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
        const faults = [{ text: page.d.request.faults.closed, href: '#results' }];
        return this.stored.again(id, { lot: 0, draft: null, faults }, page, 409);
      }
    });
  }

  private refuse(
    id: string,
    draft: StepDraft,
    text: string,
    page: DeskContext,
    status: 400 | 409 = 400,
  ): Promise<HtmlAnswer> {
    const faults = [{ text, href: `#${firmAnchor(draft.supplierId)}` }];
    return this.stored.again(id, { lot: draft.lot, draft, faults }, page, status);
  }

  /** Says in the reader's words why a step was not kept, and who was there before. */
  private async refused(
    id: string,
    draft: StepDraft,
    error: DomainError,
    page: DeskContext,
  ): Promise<HtmlAnswer> {
    const t = page.d.request.faults;
    const record = await this.records.record(page.actor.municipality, id);
    const firms = record.shortlists.flatMap(({ content }) =>
      [content, ...content.lots].flatMap(({ items, nearMisses }) => [...items, ...nearMisses]),
    );
    const name = firms.find(({ supplier }) => supplier.id === draft.supplierId)?.supplier.name ?? '';
    if (error.kind === 'precondition-failed') {
      const last = stepsOf(record.choices, draft.lot, draft.supplierId).at(-1);
      if (!last) throw error;
      // A form that was sent twice: what it asks is done.
      if (last.by === page.actor.by && isSame(last, draft))
        return { status: 303, location: stepUrl(id, draft, page) };
      const who = nameOf(last.by, await this.records.names(record), page);
      const what = page.d.request.status[last.status];
      return this.refuse(id, draft, t.seen(name, what, who, page.f.moment(last.at)), page, 409);
    }
    if (error.kind === 'conflict') return this.refuse(id, draft, t.closed, page, 409);
    if (error.faults.some((fault) => fault.name === 'status')) return this.refuse(id, draft, t.status, page);
    const noReason = error.faults.some((fault) => fault.name === 'reason');
    if (!noReason) return this.refuse(id, draft, t.stranger, page);
    return this.refuse(id, draft, draft.status === 'declined' ? t.declined(name) : t.nearMiss(name), page);
  }
}

/** Whether a step is what was typed; of a note its text tells. */
function isSame(step: Choice, { status, reason }: StepDraft): boolean {
  return status === '' ? step.reason === reason : step.status === status;
}

/** Back to the firm, where the step now stands. */
function stepUrl(id: string, { lot, supplierId }: StepDraft, page: DeskContext): string {
  return `${storedUrl(id, page, { lot })}#${firmAnchor(supplierId)}`;
}

function readDraft(body: RawParams): StepDraft {
  const one = (name: string) => texts(body[name])[0] ?? '';
  const supplierId = /^[0-9a-f-]{36}$/.exec(one('supplierId'))?.[0] ?? '00000000-0000-4000-8000-000000000000';
  return { lot: lotOf(body, 'lot'), supplierId, status: one('status'), reason: one('reason') };
}
