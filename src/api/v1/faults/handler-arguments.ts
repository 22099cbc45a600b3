import { type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';

/** `@Body()`, as a number like all others in {@link HandlerArgument}. */
export const BODY_ARGUMENT: number = RouteParamtypes.BODY;

/** An argument of a handler, as its decorator (`@Body()`, `@Param('id', UuidPipe)`) declares it. */
export interface HandlerArgument {
  /** Which part of the request it is: a value of Nest's `RouteParamtypes`; NaN for one of a decorator of ours. */
  type: number;
  /** Which one of that part: `id` of `@Param('id')`. */
  data: string | undefined;
  pipes: readonly (PipeTransform | Type<PipeTransform>)[];
}

type Declared = Pick<HandlerArgument, 'data' | 'pipes'>;

export function argumentsOf(context: ExecutionContext): HandlerArgument[] {
  const { name } = context.getHandler();
  const declared: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) ?? {};
  return Object.entries(declared as Record<string, Declared>).map(([key, { data, pipes }]) => ({
    // "3:0" is the body as the first argument.
    type: /^\d+:/.test(key) ? Number.parseInt(key, 10) : Number.NaN,
    data,
    pipes,
  }));
}
