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
  ValidateNested,
} from 'class-validator';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { type OwnThreshold } from '../../../discovery/shortlist/own-thresholds.ts';
import { SETTABLE_THRESHOLDS, type ThresholdCode, unitOf } from '../../../discovery/shortlist/thresholds.ts';
import { IsDay } from '../../../platform/http/is-day.decorator.ts';

const MOST = 1_000_000_000;

/** A figure with where it stands and when somebody looked it up. */
export class OwnThresholdBody {
  @IsIn(SETTABLE_THRESHOLDS, { message: `must be one of: ${SETTABLE_THRESHOLDS.join(', ')}` })
  code!: ThresholdCode;
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.01) @Max(MOST) value!: number;
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
 * @throws DomainError `invalid-input` for periods that end before they begin, for two figures of a code on one day, and for a part of
 * a firm
 */
export function toOwnThresholds({ items }: OwnThresholdsBody): OwnThreshold[] {
  const faults = items.flatMap((item, index) => faultsOf(item, items.slice(0, index), index));
  if (faults.length === 0) return items.map(({ until, ...rest }) => ({ ...rest, until: until ?? null }));
  const names = faults.map(({ name }) => name).join(', ');
  throw new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
}

function faultsOf(item: OwnThresholdBody, before: readonly OwnThresholdBody[], index: number): Fault[] {
  const fault = (name: string, message: string): Fault => ({
    in: 'body',
    name: `items.${index}.${name}`,
    message,
  });
  if (unitOf(item.code) === 'firms' && !Number.isInteger(item.value))
    return [fault('value', 'must be a whole number of firms')];
  if (item.until && item.until < item.from) return [fault('until', 'must not be before from')];
  const twice = before.some((other) => other.code === item.code && overlap(other, item));
  return twice
    ? [fault('from', `another ${item.code} holds on the same day; give the first one an until`)]
    : [];
}

function overlap(a: OwnThresholdBody, b: OwnThresholdBody): boolean {
  return (!a.until || a.until >= b.from) && (!b.until || b.until >= a.from);
}
