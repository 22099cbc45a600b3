import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { type IdentityOperation, loadOperation } from '../identity/identity-operation.ts';
import { type Answer, answerQuestion } from './answer-question.ts';
import { loadQuestions, type ReviewItem } from './load-questions.ts';

/** Questions about who is the same firm, and what people answer. */
@Injectable()
export class ReviewService {
  constructor(private readonly dataSource: DataSource) {}

  /** Open questions. */
  list(page: { page: number; pageSize: number }): Promise<Page<ReviewItem>> {
    return loadQuestions(this.dataSource.manager, page);
  }

  /** Answers a question; null when it was put off. @throws DomainError not-found, invalid-input, conflict, unavailable */
  answer(answer: Answer): Promise<IdentityOperation | null> {
    return this.dataSource.transaction(async (manager) => {
      const operationId = await answerQuestion(manager, answer);
      return operationId === null ? null : loadOperation(manager, operationId);
    });
  }
}
