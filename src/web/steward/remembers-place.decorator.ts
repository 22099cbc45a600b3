import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  mixin,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';

import { AppConfig } from '../../platform/config/app-config.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import {
  addressOfPlace,
  isPassing,
  placeInList,
  rememberedInList,
  rememberInList,
  type RememberedList,
} from './remembered-list.ts';

/**
 * On a handler that shows a list of work: whoever comes back to it by the menu is led to where they were. Links to the first page and to
 * all of it must name their parameters, or they lead nowhere else.
 */
export function RemembersPlace(list: RememberedList): MethodDecorator {
  @Injectable()
  class Remembering implements NestInterceptor {
    constructor(private readonly config: AppConfig) {}

    intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
      const http = context.switchToHttp();
      const request = http.getRequest<FastifyRequest>();
      const asked = request.query as RawParams;
      if (isPassing(list, asked)) return next.handle();
      const named = placeInList(list, asked);
      if (named === null) return backTo(list, request) ?? next.handle();
      const secure = this.config.baseUrl.startsWith('https:');
      void http.getResponse<FastifyReply>().header('set-cookie', rememberInList(list, named, secure));
      return next.handle();
    }
  }
  return UseInterceptors(mixin(Remembering));
}

/** The way to where one was, with whatever else the address asked. */
function backTo(list: RememberedList, { url, headers }: FastifyRequest): Observable<HtmlAnswer> | null {
  const place = rememberedInList(list, headers.cookie);
  return place === null ? null : of({ status: 303, location: addressOfPlace(url, place) });
}
