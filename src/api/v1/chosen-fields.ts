import { applyDecorators } from '@nestjs/common';
import { IsIn } from 'class-validator';

import { QueryParam } from '../../platform/http/query/query-param.decorator.ts';

/** A query parameter that names the fields which are wanted, of these. */
export function FieldsParam(known: readonly string[]): PropertyDecorator {
  return applyDecorators(
    QueryParam(
      { kind: 'text', list: 'commas' },
      {
        description: 'Only these fields, separated by commas; `id` is always there.',
        enum: [...known],
        example: known.slice(0, 2),
      },
    ),
    IsIn(known, { each: true, message: `must be one of: ${known.join(', ')}` }),
  );
}

/**
 * Only the fields that were asked for, in the order of the answer; `id` is always there. All of them when none was named.
 * A field that a supplier has no value for is absent, as it is without a choice.
 */
export function chosenFields<T extends object>(answer: T, fields: readonly string[] | undefined): Partial<T> {
  if (!fields) return answer;
  const wanted = new Set(['id', ...fields]);
  return Object.fromEntries(Object.entries(answer).filter(([name]) => wanted.has(name))) as Partial<T>;
}
