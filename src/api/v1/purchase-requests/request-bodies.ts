import { IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { CHOICE_STATUSES, type ChoiceStatus } from '../../../requests/purchase-request.ts';

const MOST_LOTS = 20;
/** More than the Gids Proportionaliteit has a buyer invite, for who asks around first. */
const MOST_INVITATIONS = 20;
const MOST_FIRMS = 1_000;

/** What became of a firm. */
export class ChoiceBody {
  @MayBeAbsent() @IsInt() @Min(0) @Max(MOST_LOTS) lot?: number;
  @IsUUID() supplierId!: string;
  @IsIn(CHOICE_STATUSES, { message: `must be one of: ${CHOICE_STATUSES.join(', ')}` }) status!: ChoiceStatus;
  @MayBeAbsent()
  @IsString()
  @MaxLength(1_000)
  @Matches(/\S/, { message: 'is empty: say why, or leave it out' })
  reason?: string;
}

/** Whom to draw. */
export class DrawBody {
  @MayBeAbsent() @IsInt() @Min(0) @Max(MOST_LOTS) lot?: number;
  @IsInt() @Min(1) @Max(MOST_INVITATIONS) invitations!: number;
  @MayBeAbsent() @IsInt() @Min(1) @Max(MOST_FIRMS) among?: number;
}

/** `GET /v1/purchase-requests/{id}/shortlist`: the latest, or an earlier one. */
export class VersionQuery {
  @QueryParam(
    { kind: 'number' },
    { type: 'integer', minimum: 1, example: 1, description: 'An earlier shortlist; the latest without.' },
  )
  @IsInt()
  @Min(1)
  version?: number;
}
