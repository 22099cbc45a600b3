import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';

import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

const MAX_WORDS = 300;
const MAX_CODES = 30;

/** A category of our own list, whole. */
export class CategoryBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_CODES)
  @Matches(/^\d{8}$/, { each: true, message: 'must be a CPV code of eight digits, without check digit' })
  codes!: string[];

  @IsString() @MinLength(1) @MaxLength(100) labelNl!: string;
  @IsString() @MinLength(1) @MaxLength(100) labelEn!: string;

  @IsArray()
  @ArrayMaxSize(MAX_WORDS)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  wordsNl!: string[];
  @IsArray()
  @ArrayMaxSize(MAX_WORDS)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  wordsEn!: string[];

  @MayBeAbsent() @IsBoolean() closed?: boolean;
}
