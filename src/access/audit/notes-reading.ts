import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';

import { type Caller } from '../caller.ts';
import { callerOf } from '../current-caller.decorator.ts';
import { SessionRecognition } from '../session-recognition.ts';
import { ReadingLog, type ReadThing } from './reading-log.ts';

/** What a route hands out personal data of, and how it is called in the log. */
interface Reading {
  what: ReadThing;
  /** Ids of what the answer holds. */
  subjectsOf: (params: Record<string, string>, answer: unknown, caller: Caller) => readonly string[];
}

const ReadingOf = Reflector.createDecorator<Reading>();

/** Notes who reads before the answer goes out: whoever is not noted does not read. What was refused or is not there is no reading. */
@Injectable()
class NotedReading implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRecognition,
    private readonly log: ReadingLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const reading = this.reflector.get(ReadingOf, context.getHandler());
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (!handsOut(answer)) return answer;
        const caller = await this.readerOf(request);
        await this.log.noteAll(caller, reading.what, reading.subjectsOf(request.params, answer, caller));
        return answer;
      }),
    );
  }

  /** On pages the session tells, elsewhere the key. */
  private async readerOf(request: FastifyRequest): Promise<Caller> {
    const caller = callerOf(request) ?? (await this.sessions.sessionOf(request))?.caller;
    if (!caller) throw new Error('A route that hands out personal data asks who calls.');
    return caller;
  }
}

/** Not what only leads elsewhere. */
function handsOut(answer: unknown): boolean {
  return answer !== undefined && !(typeof answer === 'object' && answer !== null && 'location' in answer);
}

/**
 * On a handler that hands out personal data: each reading stands in the audit log. The thing is that of the address (`:id`)
 * unless `subjectsOf` finds others in the answer.
 */
export const NotesReading = (what: ReadThing, subjectsOf: Reading['subjectsOf'] = ({ id = '' }) => [id]) =>
  applyDecorators(ReadingOf({ what, subjectsOf }), UseInterceptors(NotedReading));

/** Ids of the items of a list, as {@link NotesReading} wants them. */
export function idsIn(answer: unknown): string[] {
  return (answer as { items: readonly { id: string }[] }).items.map(({ id }) => id);
}
