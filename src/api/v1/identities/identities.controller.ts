import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { StatedAreas } from '../../../enrichment/location/stated-areas.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { type IdentityOperation } from '../../../matching/identity/identity-operation.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import {
  DescribeCorrectSupplier,
  DescribeListDecisions,
  DescribeListRecords,
  DescribeMergeSupplier,
  DescribeReverseDecision,
  DescribeSplitSupplier,
} from './identities.openapi.ts';
import { CorrectionBody, MergeBody, ReversalBody, SplitBody } from './identity-bodies.ts';
import { recordsSeen, type RecordView, toRecordView } from './record-view.ts';

/** What stewards do to who is the same firm, and to what is said about it. */
@ApiTags('identities')
@RequiresScope('suppliers:write')
@Controller('v1')
export class IdentitiesController {
  constructor(
    private readonly identities: IdentityService,
    private readonly areas: StatedAreas,
  ) {}

  @Get('suppliers/:id/records')
  @EntityTagged()
  @DescribeListRecords()
  @NotesReading('firm')
  async records(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: RecordView[] }> {
    const records = await this.identities.recordsOf(id);
    return { items: records.map((record) => toRecordView(record, caller)) };
  }

  @Get('suppliers/:id/decisions')
  @DescribeListDecisions()
  @NotesReading('firm')
  async decisions(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<{ items: IdentityOperation[] }> {
    return { items: await this.identities.operationsOf(id) };
  }

  @Post('suppliers/:id/merges')
  @DescribeMergeSupplier()
  async merge(
    @Param('id', UuidPipe) keepId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(MergeBody)) { supplierId: goneId, values }: MergeBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<IdentityOperation> {
    await this.requireKnownArea('values.serviceArea', values?.serviceArea);
    const merge = { keepId, goneId, by: actorName(caller), ...(values ? { values } : {}) };
    return this.identities.merge(merge, recordsSeen(seen, caller));
  }

  @Post('suppliers/:id/splits')
  @DescribeSplitSupplier()
  split(
    @Param('id', UuidPipe) supplierId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(SplitBody)) { recordIds }: SplitBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<IdentityOperation> {
    return this.identities.split({ supplierId, recordIds, by: actorName(caller) }, recordsSeen(seen, caller));
  }

  @Post('suppliers/:id/corrections')
  @DescribeCorrectSupplier()
  async correct(
    @Param('id', UuidPipe) supplierId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(CorrectionBody)) values: CorrectionBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<{ importId: string }> {
    await this.requireKnownArea('serviceArea', values.serviceArea);
    const correction = { supplierId, values: { ...values }, by: actorName(caller) };
    return { importId: await this.identities.correct(correction, recordsSeen(seen, caller)) };
  }

  @Post('decisions/:id/reversal')
  @HttpCode(200)
  @DescribeReverseDecision()
  reverse(
    @Param('id') operationId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ReversalBody)) { places = {} }: ReversalBody,
    @CurrentCaller() caller: Caller,
  ): Promise<IdentityOperation> {
    return this.identities.undo({ operationId, places, by: actorName(caller) });
  }

  /** @throws DomainError invalid-input when it names what nobody knows */
  private async requireKnownArea(name: string, area: string | null | undefined): Promise<void> {
    const unknown = await this.areas.unknownParts(area ?? '');
    if (unknown.length === 0) return;
    const message = `names what is no municipality, province, place or CPV code that is known: ${unknown.join(', ')}`;
    throw new DomainError('invalid-input', 'The service area is not understood.', [
      { in: 'body', name, message },
    ]);
  }
}
