import { ValidateBy } from 'class-validator';

import { isDay } from '../../common/day.ts';

/**
 * On a field that takes a day (`2026-12-31`). What else ISO 8601 allows, such as a month, a week or a moment, is no day: the
 * database would refuse it, or read another one.
 */
export const IsDay = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) },
    },
    { message: 'must be a day that exists, such as 2026-12-31' },
  );
