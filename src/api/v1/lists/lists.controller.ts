import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Public } from '../../../access/public.decorator.ts';
import { type MunicipalityEntry, type ProgrammeEntry, ValueLists } from '../../../discovery/value-lists.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { DescribeListMunicipalities, DescribeListProgrammes } from './lists.openapi.ts';

/** For programs that let people choose what a search is limited to. */
@ApiTags('suppliers')
@Public()
@Controller('v1')
export class ListsController {
  constructor(private readonly lists: ValueLists) {}

  @Get('municipalities')
  @EntityTagged()
  @DescribeListMunicipalities()
  async municipalities(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<{ items: MunicipalityEntry[] }> {
    return { items: await this.lists.municipalities() };
  }

  @Get('programmes')
  @EntityTagged()
  @DescribeListProgrammes()
  async programmes(@Query(new QueryPipe(NoQuery)) _query: NoQuery): Promise<{ items: ProgrammeEntry[] }> {
    return { items: await this.lists.programmes() };
  }
}
