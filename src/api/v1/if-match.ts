import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { type SeenState, seenState } from '../../platform/http/if-match.ts';
import { entityTag } from './entity-tag.ts';

/**
 * `@IfMatchBy(tagOf) seen: SeenState<X>`: to be called, where the state is locked, with what the operation that `describe` names
 * in `changes` answers; throws when the caller read something else. Without the header any state will do.
 * @param tagOf how that operation tags it @param asked what of the header is compared with that
 */
export function IfMatchBy<State extends object>(
  tagOf: (state: State) => string,
  asked: (header: string) => string = (header) => header,
): ParameterDecorator {
  return createParamDecorator((_data: unknown, context: ExecutionContext): SeenState<State> => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const header = headers['if-match'];
    return seenState(header === undefined ? header : asked(header), tagOf);
  })();
}

/** The same of what is tagged by its whole content: see `EntityTagged`. */
export const IfMatch = (): ParameterDecorator => IfMatchBy(entityTag);

/** The same of a list, which reading answers as `items`. */
export function itemsSeen(seen: SeenState): SeenState<object[]> {
  return (items) => seen(items && { items });
}
