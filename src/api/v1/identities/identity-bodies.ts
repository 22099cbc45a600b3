import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

/** Records that one request may name. */
const MAX_RECORDS = 1_000;
/** Nine digits, as the page of a steward takes them. */
const MOST = 999_999_999;

/** A firm without a name is none. */
const NotBlank = (): PropertyDecorator =>
  Matches(/\S/, { message: 'is empty: give a value, or null to take an earlier one back' });

/** Values that a steward chooses for good; an address is chosen as a whole. Null takes an earlier choice back. */
export class CorrectionBody {
  @IsOptional() @IsString() @NotBlank() @MaxLength(300) name?: string | null;
  @IsOptional() @IsString() @NotBlank() @MaxLength(20_000) description?: string | null;
  @IsOptional()
  @Matches(/^https?:\/\/\S+$/, { message: 'must begin with http:// or https://' })
  @MaxLength(2_000)
  website?: string | null;
  @IsOptional() @IsString() @NotBlank() @MaxLength(200) street?: string | null;
  @IsOptional() @IsString() @NotBlank() @MaxLength(20) houseNumber?: string | null;
  @IsOptional() @Matches(/^[1-9]\d{3}[A-Z]{2}$/, { message: 'must be a postcode such as 9712HM' }) postcode?:
    | string
    | null;
  @ValidateIf(({ place, street, houseNumber, postcode }: CorrectionBody) =>
    [place, street, houseNumber, postcode].some((part) => part !== undefined && part !== null),
  )
  @IsString({
    message: 'must be a text, beside street, house number and postcode: an address is chosen as a whole',
  })
  @NotBlank()
  @MaxLength(100)
  place?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(MOST) employees?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(MOST) maxOrderValue?: number | null;
  /** As in an import: `Groningen, Assen`, `25 km`, `landelijk`, `55520000: Assen`. */
  @IsOptional() @IsString() @NotBlank() @MaxLength(2_000) serviceArea?: string | null;
}

export class MergeBody {
  /** The supplier that goes; its id leads to the other from then on. */
  @IsUUID() supplierId!: string;

  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => CorrectionBody) values?: CorrectionBody;
}

export class SplitBody {
  /** Ids of the records that are about the other firm (`GET /v1/suppliers/{id}/records`). */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_RECORDS)
  @Matches(/^\d{1,18}$/, { each: true, message: 'must be the id of a record, such as 1042' })
  recordIds!: string[];
}

export class ReversalBody {
  /** Record id -> id of the supplier that it is about, for records that came after the merge. */
  @MayBeAbsent() @IsObject() places?: Record<string, string>;
}
