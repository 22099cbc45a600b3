import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  mixin,
  type NestInterceptor,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

import { alreadyHas, tagOfText } from './entity-tag.ts';
import { writeAnswer } from './written-answers.ts';

type TagOf = (answer: object) => string;

/** Gives an answer an entity tag; who has that answer already gets 304 and no body. */
function entityTags(tagOf: TagOf): Type<NestInterceptor> {
  @Injectable()
  class EntityTags implements NestInterceptor<object | undefined, object | undefined> {
    intercept(
      context: ExecutionContext,
      next: CallHandler<object | undefined>,
    ): Observable<object | undefined> {
      const http = context.switchToHttp();
      const reply = http.getResponse<FastifyReply>();
      const { method, headers } = http.getRequest<FastifyRequest>();
      // Of a change it would ask something else.
      const asked = method === 'GET' || method === 'HEAD' ? headers['if-none-match'] : undefined;
      return next
        .handle()
        .pipe(map((answer) => (answer ? answerOnce(reply, answer, tagOf(answer), asked) : answer)));
    }
  }
  return mixin(EntityTags);
}

/** Named by its text, which is then sent as it was written. */
const ownTag: TagOf = (answer) => tagOfText(writeAnswer(answer));

function answerOnce(reply: FastifyReply, answer: object, tag: string, ifNoneMatch: string | undefined) {
  void reply.header('ETag', tag);
  if (!alreadyHas(ifNoneMatch, tag)) return answer;
  void reply.status(304);
  return undefined;
}

/**
 * On a route that reads: its answers carry an `ETag`, and it understands `If-None-Match`. @param tagOf the tag of an answer: another
 * one for every other answer
 */
export const EntityTagged = <Answer extends object>(tagOf: (answer: Answer) => string = ownTag) =>
  applyDecorators(
    UseInterceptors(entityTags(tagOf as TagOf)),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer: 304 without a body when nothing changed since.',
      schema: { type: 'string', example: 'W/"2Yz4n0kq0dPpkU0aUq7bqf3yVgI"' },
    }),
  );

/** On a route that changes something and answers it as reading does: with the `ETag` of what it became. */
export const AnswersTagged = () => UseInterceptors(entityTags(ownTag));

/** How it stands in the API document. */
export const TAG_HEADER = { ETag: 'Send it back in `If-None-Match` to hear only of changes.' };
/** Of what can be changed, too. */
export const STATE_HEADER = {
  ETag: 'Names this state: for `If-None-Match`, to hear only of changes, and for `If-Match`, to change nothing that you have not seen.',
};
export const UNCHANGED = {
  304: { description: 'Unchanged since the answer with the `ETag` in `If-None-Match`.' },
};
