import { Body, Controller, Delete, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { SuspensionInput } from '../../../registration/suspension/suspension-input.ts';
import { SuspensionService } from '../../../registration/suspension/suspension.service.ts';
import { DescribeLift, DescribeSuspend } from './reports.openapi.ts';

/** Keeping firms off the list for a while. */
@ApiTags('firms')
@RequiresScope('suppliers:write')
@Controller('v1/suppliers/:id/suspension')
export class SuspensionsController {
  constructor(private readonly suspensions: SuspensionService) {}

  @Put()
  @HttpCode(204)
  @DescribeSuspend()
  suspend(
    @Param('id', UuidPipe) supplierId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(SuspensionInput)) { reason, until }: SuspensionInput,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.suspensions.suspend({ supplierId, reason, until: until ?? null, by: actorName(caller) });
  }

  @Delete()
  @HttpCode(204)
  @DescribeLift()
  lift(
    @Param('id', UuidPipe) supplierId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.suspensions.lift({ supplierId, by: actorName(caller) });
  }
}
