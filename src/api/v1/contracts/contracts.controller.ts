import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { type Contract } from '../../../discovery/contracts/contract.ts';
import { ContractService } from '../../../discovery/contracts/contract.service.ts';
import { type ContractSettings } from '../../../discovery/contracts/contract-settings.ts';
import { type ContractNotice } from '../../../discovery/contracts/notice-outbox.ts';
import { type Opening } from '../../../discovery/contracts/openings.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import { requireMunicipality } from '../require-municipality.ts';
import { ContractQuery, ContractsQuery } from './contracts-query.ts';
import {
  DescribeChangeContractSettings,
  DescribeContractNotices,
  DescribeContractSettings,
  DescribeGetContract,
  DescribeListContracts,
} from './contracts.openapi.ts';
import { ContractSettingsBody } from './settings-body.ts';

/** A contract with who could take part in what it is about. */
type ContractView = Contract & { openings: Opening[] };

/** The contracts of the key's municipality; those of another do not exist for it. */
@ApiTags('contracts')
@Controller('v1/contracts')
export class ContractsController {
  constructor(private readonly contracts: ContractService) {}

  @Get()
  @RequiresScope('requests:read')
  @DescribeListContracts()
  list(
    @Query(new QueryPipe(ContractsQuery)) query: ContractsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<Contract>> {
    return this.contracts.page(requireMunicipality(caller), query);
  }

  @Get('notices')
  @RequiresScope('requests:read')
  @DescribeContractNotices()
  notices(
    @Query(new QueryPipe(PageQuery)) query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<ContractNotice>> {
    return this.contracts.notices(requireMunicipality(caller), query);
  }

  @Get('settings')
  @RequiresScope('requests:read')
  @EntityTagged()
  @DescribeContractSettings()
  settings(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ContractSettings> {
    return this.contracts.settings(requireMunicipality(caller));
  }

  @Put('settings')
  @RequiresScope('requests:write')
  @HttpCode(204)
  @DescribeChangeContractSettings()
  changeSettings(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ContractSettingsBody)) settings: ContractSettingsBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.contracts.changeSettings(requireMunicipality(caller), settings, actorName(caller), seen);
  }

  @Get(':id')
  @RequiresScope('requests:read')
  @DescribeGetContract()
  async find(
    @Param('id') id: string,
    @Query(new QueryPipe(ContractQuery)) { lang }: ContractQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ContractView> {
    const { contract, openings } = await this.contracts.find(requireMunicipality(caller), id, lang);
    return { ...contract, openings };
  }
}
