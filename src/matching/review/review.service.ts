import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { type IdentityOperation, loadOperation } from '../identity/identity-operation.ts';
import { type Answer, answerQuestion } from './answer-question.ts';
import { answerOneByOne, type AnswerOutcome } from './answer-questions.ts';
import { findQuestion, findReopened, type FoundQuestion } from './find-question.ts';
import { loadQuestions, type ReviewItem } from './load-questions.ts';
import { findNextQuestion } from './next-question.ts';
import { countQuestions, type QuestionCount } from './question-counts.ts';
import { type QuestionFilter } from './question-filter.ts';

/** Questions about who is the same firm, and what people answer. */
@Injectable()
export class ReviewService {
  constructor(private readonly dataSource: DataSource) {}

  /** Open questions, the oldest first, those that were put off last. */
  list(page: { page: number; pageSize: number } & QuestionFilter): Promise<Page<ReviewItem>> {
    return loadQuestions(this.dataSource.manager, page);
  }

  /** How many open questions there are, by reason and source. */
  counts(filter: QuestionFilter = {}): Promise<QuestionCount[]> {
    return countQuestions(this.dataSource.manager, filter);
  }

  /** One question, open or answered. */
  find(id: string): Promise<FoundQuestion> {
    return findQuestion(this.dataSource.manager, id);
  }

  /** The open question to look at next; null when there is none. */
  next(filter: QuestionFilter, afterId: string | null): Promise<string | null> {
    return findNextQuestion(this.dataSource.manager, filter, afterId);
  }

  /** The question that is open again since an answer was taken back; null when there is none. */
  reopened(operationId: string): Promise<string | null> {
    return findReopened(this.dataSource.manager, operationId);
  }

  /** Answers a question; null when it was put off. @throws DomainError not-found, invalid-input, conflict, unavailable */
  answer(answer: Answer): Promise<IdentityOperation | null> {
    return this.dataSource.transaction(async (manager) => {
      const operationId = await answerQuestion(manager, answer);
      return operationId === null ? null : loadOperation(manager, operationId);
    });
  }

  /** Answers several questions, each by itself: see {@link answerOneByOne}. */
  answerAll(answers: readonly Answer[]): Promise<AnswerOutcome[]> {
    return answerOneByOne(answers, (answer) => this.answer(answer));
  }
}
