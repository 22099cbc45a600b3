import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type Suspension } from '../../../registration/suspension/suspension.ts';
import { SuspensionInput } from '../../../registration/suspension/suspension-input.ts';
import { SuspensionService } from '../../../registration/suspension/suspension.service.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import { DescribeGetSuspension, DescribeLift, DescribeSuspend } from './reports.openapi.ts';

/** A suspension that holds, as the interface shows it. */
type SuspensionView = Pick<Suspension, 'supplierId' | 'reason' | 'until' | 'suspendedBy' | 'suspendedAt'>;

/** Keeping firms off the list for a while. */
@ApiTags('firms')
@RequiresScope('suppliers:write')
@Controller('v1/suppliers/:id/suspension')
export class SuspensionsController {
  constructor(private readonly suspensions: SuspensionService) {}

  @Get()
  @EntityTagged()
  @DescribeGetSuspension()
  @NotesReading('firm')
  async find(
    @Param('id', UuidPipe) supplierId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<SuspensionView> {
    return toView(await this.suspensions.find(supplierId));
  }

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
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.suspensions.lift({ supplierId, by: actorName(caller) }, (one) => seen(one && toView(one)));
  }
}

function toView({ supplierId, reason, until, suspendedBy, suspendedAt }: Suspension): SuspensionView {
  return { supplierId, reason, until, suspendedBy, suspendedAt };
}
