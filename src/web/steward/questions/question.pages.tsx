import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { QuestionDistances } from '../../../enrichment/location/question-distances.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { type FoundQuestion } from '../../../matching/review/find-question.ts';
import { type QuestionFilter } from '../../../matching/review/question-filter.ts';
import { SuspensionService } from '../../../registration/suspension/suspension.service.ts';
import { ReviewService } from '../../../matching/review/review.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { pageNumber } from '../imports/imports.pages.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { presentQuestions } from './list-presenter.ts';
import { type NoticeView, presentNotice } from './notice-presenter.ts';
import { QuestionPage } from './question-page.tsx';
import { presentQuestion } from './question-presenter.ts';
import {
  listUrl,
  NOTHING_HAPPENED,
  questionPath,
  QUESTIONS,
  readFilter,
  readHappened,
  stateParams,
} from './question-state.ts';
import { QuestionsPage } from './questions-page.tsx';
import { SettledPage } from './settled-page.tsx';
import { presentSettled } from './settled-presenter.ts';

const PAGE_SIZE = 25;

/** Why an answer was not taken, with the status that says so. */
export interface Refusal {
  status: 400 | 409 | 503;
  fault?: string;
}

/** The list of questions, and one of them, whatever has become of it. */
@Injectable()
export class QuestionPages {
  constructor(
    private readonly reviews: ReviewService,
    private readonly identities: IdentityService,
    private readonly distances: QuestionDistances,
    private readonly contexts: StewardContexts,
    private readonly suspensions: SuspensionService,
  ) {}

  async list(params: RawParams, session: Session, refusal?: Refusal): Promise<HtmlAnswer> {
    const filter = readFilter(params);
    const number = pageNumber(params['page']);
    const state = stateParams(filter, NOTHING_HAPPENED, number);
    const page = await this.contexts.of(QUESTIONS, params, session, state);
    const found = await this.reviews.list({ ...filter, page: number, pageSize: PAGE_SIZE });
    // Where one was may be gone since: the list is shorter now.
    if (found.items.length === 0 && found.total > 0 && refusal === undefined) {
      const last = Math.ceil(found.total / PAGE_SIZE);
      return { status: 303, location: listUrl(page, filter, last, readHappened(params)) };
    }
    const { importId } = filter;
    const facts = {
      found: { ...found, items: await this.distances.measure(found.items) },
      counts: await this.reviews.counts(importId === undefined ? {} : { importId }),
      filter,
      notice: await this.notice(params, filter, page),
      ...(refusal?.fault === undefined ? {} : { fault: refusal.fault }),
    };
    const view = presentQuestions(facts, page);
    return { status: refusal?.status ?? 200, html: renderPage(<QuestionsPage view={view} page={page} />) };
  }

  /** @param refusal why the answer to it was not taken, when one was given */
  async show(id: string, params: RawParams, session: Session, refusal?: Refusal): Promise<HtmlAnswer> {
    const filter = readFilter(params);
    const page = await this.contexts.of(questionPath(id), params, session, stateParams(filter));
    const found = await this.reviews.find(id);
    if (found.kind !== 'open') return this.settled(found, filter, refusal, page);
    const [item] = await this.distances.measure([found.item]);
    if (item === undefined) throw new Error('the question was lost while it was measured');
    const { total: left } = await this.reviews.list({ ...filter, page: 1, pageSize: 0 });
    const notice = await this.notice(params, filter, page);
    const fault = refusal?.fault;
    const suspended = await this.suspensions.among([
      ...(item.supplier ? [item.supplier.supplierId] : []),
      ...item.candidates.map(({ supplierId }) => supplierId),
    ]);
    const facts = { item, filter, left, notice, suspended, ...(fault === undefined ? {} : { fault }) };
    const view = presentQuestion(facts, page);
    return { status: refusal?.status ?? 200, html: renderPage(<QuestionPage view={view} page={page} />) };
  }

  private async settled(
    found: Exclude<FoundQuestion, { kind: 'open' }>,
    filter: QuestionFilter,
    refusal: Refusal | undefined,
    page: StewardContext,
  ): Promise<HtmlAnswer> {
    const next = await this.reviews.next(filter, null);
    const view = presentSettled(found, filter, next, refusal !== undefined, page);
    const status = found.kind === 'gone' ? 404 : (refusal?.status ?? 200);
    return { status, html: renderPage(<SettledPage view={view} page={page} />) };
  }

  private async notice(
    params: RawParams,
    filter: QuestionFilter,
    page: StewardContext,
  ): Promise<NoticeView | null> {
    const happened = readHappened(params);
    const operations = await this.identities.describe([...happened.done, ...happened.before]);
    return presentNotice(happened, operations, filter, page);
  }
}
