import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { LabelCatalogueService } from '../../../enrichment/labels/catalogue/label-catalogue.service.ts';
import { SchemeInput } from '../../../enrichment/labels/catalogue/scheme-input.ts';
import { type SchemeView } from '../../../enrichment/labels/catalogue/scheme-view.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { AnswersTagged, EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import {
  DescribeGetScheme,
  DescribeListSchemes,
  DescribePutScheme,
  DescribeRemoveScheme,
} from './label-schemes.openapi.ts';

/** Which labels there are and what they prove. */
@ApiTags('labels')
@Controller('v1/label-schemes')
export class LabelSchemesController {
  constructor(private readonly catalogue: LabelCatalogueService) {}

  @Get()
  @Public()
  @EntityTagged()
  @DescribeListSchemes()
  async list(@Query(new QueryPipe(NoQuery)) _query: NoQuery): Promise<{ items: SchemeView[] }> {
    return { items: await this.catalogue.list() };
  }

  @Get(':code')
  @Public()
  @EntityTagged()
  @DescribeGetScheme()
  find(@Param('code') code: string, @Query(new QueryPipe(NoQuery)) _query: NoQuery): Promise<SchemeView> {
    return this.catalogue.find(code);
  }

  @Put(':code')
  @RequiresScope('suppliers:write')
  @AnswersTagged()
  @DescribePutScheme()
  async save(
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(SchemeInput)) scheme: SchemeInput,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<SchemeView> {
    if (scheme.code !== code) throw otherCode(code, scheme.code);
    const { schemes } = await this.catalogue.save([scheme], actorName(caller), seen);
    return schemes[0] ?? this.catalogue.find(code);
  }

  @Delete(':code')
  @RequiresScope('suppliers:write')
  @HttpCode(204)
  @DescribeRemoveScheme()
  remove(
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.catalogue.remove(code, actorName(caller), seen);
  }
}

function otherCode(inAddress: string, inBody: string): DomainError {
  const message = `is '${inBody}', and '${inAddress}' in the address: a code cannot be changed`;
  return new DomainError('invalid-input', `The code ${message}.`, [{ in: 'body', name: 'code', message }]);
}
