import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

import { type Fault } from '../../../common/errors.ts';
import { overlap } from '../../../discovery/shortlist/one-figure.ts';
import { type OwnThreshold } from '../../../discovery/shortlist/own-thresholds.ts';
import { SETTABLE_THRESHOLDS, type ThresholdCode, unitOf } from '../../../discovery/shortlist/thresholds.ts';
import { invalidBody, type ReadBody, withFaults } from '../../../platform/http/body/read-body.ts';
import { IsDay } from '../../../platform/http/is-day.decorator.ts';

const MOST = 1_000_000_000;

/** The rule of class-validator for decimals fails on what JavaScript writes with an exponent (1e-7). */
const InCents = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'inCents',
      validator: {
        validate: (value: unknown) => typeof value === 'number' && Number(value.toFixed(2)) === value,
      },
    },
    { message: 'must have two decimals at most' },
  );

/** A figure with where it stands and when somebody looked it up. */
export class OwnThresholdBody {
  @IsIn(SETTABLE_THRESHOLDS, { message: `must be one of: ${SETTABLE_THRESHOLDS.join(', ')}` })
  code!: ThresholdCode;
  @IsNumber() @InCents() @Min(0.01) @Max(MOST) value!: number;
  @IsDay() from!: string;
  @IsOptional() @IsDay() until?: string | null;
  @IsString() @Length(3, 300) source!: string;
  @IsDay() readOn!: string;
}

/** All figures that a municipality sets for itself. */
export class OwnThresholdsBody {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OwnThresholdBody)
  items!: OwnThresholdBody[];
}

/**
 * @param tried the body, with what is wrong about its form
 * @throws DomainError `invalid-input` for that, for periods that end before they begin, for two figures of a code on one day, and for
 * a part of a firm
 */
export function toOwnThresholds({ body, faults }: ReadBody<OwnThresholdsBody>): OwnThreshold[] {
  const items = faults.some(({ name }) => name === 'items') ? [] : body.items;
  const isWhole = (index: number) => !faults.some(({ name }) => name.startsWith(`items.${index}.`));
  const whole = items.map((item, index) => (isWhole(index) ? item : null));
  const more = whole.flatMap((item, index) => (item ? faultsOf(item, whole.slice(0, index), index) : []));
  const wrong = withFaults(faults, more);
  if (wrong.length > 0) throw invalidBody(wrong);
  return items.map(({ until, ...rest }) => ({ ...rest, until: until ?? null }));
}

function faultsOf(
  item: OwnThresholdBody,
  before: readonly (OwnThresholdBody | null)[],
  index: number,
): Fault[] {
  const fault = (name: string, message: string): Fault => ({
    in: 'body',
    name: `items.${index}.${name}`,
    message,
  });
  if (unitOf(item.code) === 'firms' && !Number.isInteger(item.value))
    return [fault('value', 'must be a whole number of firms')];
  if (item.until && item.until < item.from) return [fault('until', 'must not be before from')];
  const twice = before.some((other) => other?.code === item.code && overlap(other, item));
  return twice
    ? [fault('from', `another ${item.code} holds on the same day; give the first one an until`)]
    : [];
}
