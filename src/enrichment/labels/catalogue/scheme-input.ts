import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

/** How a scheme or level is called in addresses, filters and files. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE_MESSAGE = { message: 'must be of small letters, digits and hyphens, such as trede-2' };
const MAX_MONTHS = 240;
const MAX_GRACE_DAYS = 366;
/** Ranks below 1 are stages before the first level (aspirant). */
const RANKS = { min: -9, max: 99 };

/** A level of a version, as a steward gives it. */
export class LevelInput {
  @Matches(CODE, CODE_MESSAGE) @MaxLength(60) code!: string;
  /** Order within the version; `pso:2` in a search means rank 2 or higher. Below 1: stages before the first level. */
  @IsInt() @Min(RANKS.min) @Max(RANKS.max) rank!: number;
  @IsString() @MinLength(1) @MaxLength(100) nameNl!: string;
  @IsString() @MinLength(1) @MaxLength(100) nameEn!: string;
  @MayBeAbsent() @IsInt() @Min(1) @Max(MAX_MONTHS) usualValidityMonths?: number;
  @MayBeAbsent() @IsDay() startsOn?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  aliases?: string[];
}

/** A version of a scheme, as a steward gives it. */
export class VersionInput {
  /** Empty for a scheme that has only one. */
  @IsString() @MaxLength(20) version!: string;
  @MayBeAbsent() @IsDay() startsOn?: string;
  @MayBeAbsent() @IsDay() closedOn?: string;
  @MayBeAbsent() @IsString() @MaxLength(1_000) about?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LevelInput)
  levels?: LevelInput[];
}

/** What comes with a holding: PSO 30+ is issued only on top of PSO trede 3. */
export class ImpliedInput {
  @Matches(CODE, CODE_MESSAGE) scheme!: string;
  @Matches(CODE, CODE_MESSAGE) level!: string;
}

/** A whole label scheme, as a steward gives it and as the catalogue shows it. */
export class SchemeInput {
  @Matches(CODE, { message: 'must be of small letters, digits and hyphens, such as b-corp' })
  @MaxLength(60)
  code!: string;
  @IsString() @MinLength(1) @MaxLength(100) name!: string;
  @IsString() @MinLength(1) @MaxLength(200) issuer!: string;
  @MayBeAbsent() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) registerUrl?: string;
  /** What it proves, in Dutch. */
  @IsString() @MinLength(1) @MaxLength(1_000) proves!: string;
  @IsIn(['firm', 'site', 'product'], { message: 'must be one of: firm, site, product' })
  covers!: 'firm' | 'site' | 'product';
  /** A membership is no proof of impact; a certificate when absent. */
  @MayBeAbsent()
  @IsIn(['certificate', 'membership'], { message: 'must be one of: certificate, membership' })
  kind?: 'certificate' | 'membership';
  @MayBeAbsent() @IsInt() @Min(1) @Max(MAX_MONTHS) usualValidityMonths?: number;
  /** Days after the end on which it still counts. */
  @MayBeAbsent() @IsInt() @Min(0) @Max(MAX_GRACE_DAYS) graceDays?: number;
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => ImpliedInput) implies?: ImpliedInput;
  @MayBeAbsent() @IsDay() closedOn?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  aliases?: string[];
  /** One with an empty name for a scheme that has only one. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VersionInput)
  versions!: VersionInput[];
}
