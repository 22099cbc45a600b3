import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { type Answer } from '../../../matching/review/answer-question.ts';
import { type AnswerOutcome } from '../../../matching/review/answer-questions.ts';
import { ReviewService } from '../../../matching/review/review.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { langFrom } from '../../messages/lang.ts';
import { stewardTextsFor } from '../../messages/steward.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { DecisionPages } from '../firms/decision.pages.tsx';
import { firmIdIn, firmUrl } from '../firms/firm-url.ts';
import { pageNumber } from '../imports/imports.pages.tsx';
import { QuestionPages, type Refusal } from './question.pages.tsx';
import {
  type Happened,
  idsIn,
  NOTHING_HAPPENED,
  QUESTIONS,
  questionUrl,
  readFilter,
  stateParams,
} from './question-state.ts';

const DECISIONS: readonly Answer['decision'][] = ['same', 'different', 'later'];

/** What stewards answer, one question or several, and take back. Each leads on to a page that says what was done. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly reviews: ReviewService,
    private readonly identities: IdentityService,
    private readonly pages: QuestionPages,
    private readonly decisions: DecisionPages,
  ) {}

  /** Answers one question and leads to the next, or says why not. */
  async answer(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const given = readAnswer(id, body, session);
    if (given === null) return this.pages.show(id, body, session);
    try {
      const operation = await this.reviews.answer(given);
      const what = operation === null ? { later: [id] } : { done: [operation.id] };
      const happened = { ...NOTHING_HAPPENED, ...what, before: idsIn(body['before']) };
      const filter = readFilter(body);
      const next = await this.reviews.next(filter, id);
      return seeOther(questionUrl(langOf(body), next, filter, happened));
    } catch (error) {
      return this.pages.show(id, body, session, refusalOf(error, body));
    }
  }

  /** Answers every question that was ticked, each by itself; the list tells what became of them. */
  async answerAll(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const answers = idsIn(body['reviewId']).flatMap(
      (id) => readAnswer(id, { ...body, supplierId: '' }, session) ?? [],
    );
    if (answers.length === 0) {
      const { nothingTicked } = stewardTextsFor(langFrom(body['lang'])).questions;
      return this.pages.list(body, session, { status: 400, fault: nothingTicked });
    }
    return this.backToList(body, happenedBy(await this.reviews.answerAll(answers)));
  }

  /** Takes decisions back, the newest first, and leads to where they were seen or to the question that is open again. */
  async undo(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const ids = idsIn(body['operation']).sort((a, b) => Number(BigInt(b) - BigInt(a)));
    for (const operationId of ids) {
      const refused = await this.decisions.tryUndo(operationId, session);
      // That page says what is in the way, and asks for what is needed; undone meanwhile is as good as undone.
      if (refused && !(await this.isUndone(operationId)))
        return this.decisions.undo(operationId, body, session);
    }
    const happened = { ...NOTHING_HAPPENED, done: ids, before: idsIn(body['before']) };
    const firm = firmIdIn(body['firm']);
    if (firm !== null) return seeOther(firmUrl(firm, langOf(body), stateParams({}, happened)));
    const [only] = ids;
    const reopened = only !== undefined && ids.length === 1 ? await this.reviews.reopened(only) : null;
    if (reopened === null) return this.backToList(body, happened);
    return seeOther(questionUrl(langOf(body), reopened, readFilter(body), happened));
  }

  private async isUndone(operationId: string): Promise<boolean> {
    const [operation] = await this.identities.describe([operationId]);
    return operation !== undefined && operation.undoneAt !== null;
  }

  private backToList(body: RawParams, happened: Happened): HtmlAnswer {
    const params = stateParams(readFilter(body), happened, pageNumber(body['page']));
    return seeOther(localUrl(langFrom(body['lang']), QUESTIONS, params));
  }
}

function seeOther(location: string): HtmlAnswer {
  return { status: 303, location };
}

function langOf(body: RawParams) {
  return { lang: langFrom(body['lang']) };
}

function readAnswer(reviewId: string, body: RawParams, session: Session): Answer | null {
  const decision = DECISIONS.find((known) => known === body['decision']);
  if (decision === undefined) return null;
  const { supplierId } = body;
  const named = decision === 'same' && typeof supplierId === 'string' && supplierId !== '';
  return { reviewId, decision, by: actorName(session.caller), ...(named ? { supplierId } : {}) };
}

/** @throws what is no expected outcome */
function refusalOf(error: unknown, body: RawParams): Refusal {
  if (!(error instanceof DomainError)) throw error;
  const { questions } = stewardTextsFor(langFrom(body['lang']));
  if (error.kind === 'invalid-input') {
    const chosen = typeof body['supplierId'] === 'string' && body['supplierId'] !== '';
    return { status: 400, fault: chosen ? questions.offeredOther : questions.chooseFirst };
  }
  if (error.kind === 'unavailable') return { status: 503, fault: questions.notice.busy };
  if (error.kind === 'conflict' || error.kind === 'not-found') return { status: 409 };
  throw error;
}

/** Each question under what became of it. */
export function happenedBy(outcomes: readonly AnswerOutcome[]): Happened {
  const ids = (pick: (outcome: AnswerOutcome) => string | null): string[] =>
    outcomes.flatMap((outcome) => pick(outcome) ?? []);
  return {
    done: ids((o) => (o.outcome === 'done' ? (o.decision?.id ?? null) : null)),
    before: [],
    later: ids((o) => (o.outcome === 'done' && o.decision === null ? o.reviewId : null)),
    taken: ids((o) => (o.outcome === 'conflict' ? o.reviewId : null)),
    failed: ids((o) => (o.outcome === 'problem' ? o.reviewId : null)),
  };
}
