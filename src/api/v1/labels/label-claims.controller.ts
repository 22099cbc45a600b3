import { Body, Controller, Delete, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { ClaimRefusalInput } from '../../../enrichment/labels/claims/claim-input.ts';
import { LabelClaimService } from '../../../enrichment/labels/claims/label-claim.service.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { DescribeRefuseClaim, DescribeUndoRefusal } from './supplier-labels.openapi.ts';

/** What stewards make of labels that are only said. */
@ApiTags('labels')
@RequiresScope('suppliers:write')
@Controller('v1/suppliers/:id/label-claims/:label/refusal')
export class LabelClaimsController {
  constructor(private readonly claims: LabelClaimService) {}

  @Put()
  @HttpCode(204)
  @DescribeRefuseClaim()
  refuse(
    @Param('id', UuidPipe) supplierId: string,
    @Param('label') label: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ClaimRefusalInput)) { reason }: ClaimRefusalInput,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.claims.refuse({ supplierId, label, reason, by: actorName(caller) });
  }

  @Delete()
  @HttpCode(204)
  @DescribeUndoRefusal()
  undo(
    @Param('id', UuidPipe) supplierId: string,
    @Param('label') label: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.claims.undo({ supplierId, label, by: actorName(caller) });
  }
}
