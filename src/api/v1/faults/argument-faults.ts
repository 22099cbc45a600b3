import { type ExecutionContext } from '@nestjs/common';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type FastifyRequest } from 'fastify';

import { type Fault } from '../../../common/errors.ts';
import { UnreadableBody } from '../../../platform/http/body/json-bodies.ts';
import { CheckingPipe } from '../../../platform/http/checking-pipe.ts';
import { argumentsOf, BODY_ARGUMENT, type HandlerArgument } from './handler-arguments.ts';

/** What is wrong with each part of a request that a handler reads through a {@link CheckingPipe}. */
export function argumentFaults(context: ExecutionContext): Fault[] {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const unreadable = request.body instanceof UnreadableBody;
  const read = argumentsOf(context).filter(({ type }) => !(unreadable && type === BODY_ARGUMENT));
  return read.flatMap((argument) =>
    pipesOf(argument).flatMap((pipe) => pipe.faultsIn(partOf(request, argument), metadataOf(argument))),
  );
}

/** The pipes that check an argument. */
export function pipesOf({ pipes }: HandlerArgument): CheckingPipe<unknown, unknown>[] {
  return pipes
    .map((pipe) => (typeof pipe === 'function' ? new pipe() : pipe))
    .filter((pipe): pipe is CheckingPipe<unknown, unknown> => pipe instanceof CheckingPipe);
}

function partOf({ body, query, params }: FastifyRequest, { type, data }: HandlerArgument): unknown {
  const part = {
    [RouteParamtypes.BODY]: body,
    [RouteParamtypes.QUERY]: query,
    [RouteParamtypes.PARAM]: params,
  };
  const whole: unknown = Reflect.get(part, type);
  return data === undefined ? whole : Reflect.get(whole as object, data);
}

const metadataOf = ({ data }: HandlerArgument) => ({ type: 'custom' as const, ...(data ? { data } : {}) });
