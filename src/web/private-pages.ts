import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

import { type HtmlAnswer, sendPrivate } from './html-answer.ts';

/** Sends what a handler answers; a handler that sends something else itself, a file for one, answers no page. */
@Injectable()
class PrivateAnswers implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(map((answer: unknown) => (isPage(answer) ? sendPrivate(reply, answer) : answer)));
  }
}

function isPage(answer: unknown): answer is HtmlAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    ('html' in answer || 'location' in answer) &&
    'status' in answer
  );
}

/** On a controller of pages for one person: its handlers answer an {@link HtmlAnswer}, which no cache keeps. */
export const PrivatePages = () => UseInterceptors(PrivateAnswers);
