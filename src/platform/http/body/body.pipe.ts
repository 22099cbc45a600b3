import { type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { unfitValues } from './unfit-values.ts';

/**
 * `@Body(new BodyPipe(MyBody)) body: MyBody`: a JSON object, checked by the class-validator rules of the class. Nothing is
 * ignored: throws `invalid-input` with every fault at once, fields that the class does not know included.
 */
export class BodyPipe<T extends object> implements PipeTransform<unknown, T> {
  constructor(private readonly type: new () => T) {}

  transform(raw: unknown): T {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      throw new DomainError('invalid-input', 'The body must be a JSON object.');
    const unfit = unfitValues(raw);
    if (unfit.length > 0) throw invalidBody(unfit);
    const body = plainToInstance(this.type, raw);
    const faults = validateSync(body, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
      faultsOf(error),
    );
    if (faults.length === 0) return body;
    throw invalidBody(faults);
  }
}

function invalidBody(faults: readonly Fault[]): DomainError {
  const names = [...new Set(faults.map(({ name }) => name))].join(', ');
  return new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
}

function faultsOf(error: ValidationError, path = ''): Fault[] {
  const name = path ? `${path}.${error.property}` : error.property;
  const own = toldOf(error.constraints ?? {}).map((message): Fault => {
    const text = message.startsWith(`property ${error.property} should not exist`)
      ? 'is not a field of this request'
      : message.replace(`${error.property} `, '');
    return { in: 'body', name, message: text };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, name))];
}

/** Rules about what kind of value it is. */
const KINDS = ['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'nestedValidation'];

/** Of a value of the wrong kind only that: how long a number should be is no help. */
function toldOf(constraints: Record<string, string>): string[] {
  const ofKind = KINDS.flatMap((rule) => constraints[rule] ?? []);
  return ofKind.length > 0 ? ofKind : Object.values(constraints);
}
