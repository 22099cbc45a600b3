import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FeatureCollection } from 'geojson';
import { type Organization, type WithContext } from 'schema-dts';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { municipalityOf, SuppliersQuery, toSearchQuery } from '../suppliers/suppliers-query.ts';
import { DescribeGeoJson, DescribeOcds, DescribeSchemaOrg, DescribeVcard } from './formats.openapi.ts';
import { FormatsService } from './formats.service.ts';
import { type OcdsOrganization, toOcds } from './to-ocds.ts';
import { toSchemaOrg } from '../../../registry/to-schema-org.ts';
import { toVcard } from './to-vcard.ts';

/** Suppliers in the words of other systems. An id that was merged away answers with the supplier that lives on. */
@ApiTags('suppliers')
@Public()
@Controller('v1')
export class FormatsController {
  constructor(private readonly formats: FormatsService) {}

  @Get('suppliers/:id/ocds')
  @DescribeOcds()
  @EntityTagged()
  async ocds(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<OcdsOrganization> {
    const { view, address } = await this.formats.supplier(id, caller);
    return toOcds(view, address);
  }

  @Get('suppliers/:id/schema-org')
  @Header('Content-Type', 'application/ld+json')
  @DescribeSchemaOrg()
  @EntityTagged()
  async schemaOrg(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<WithContext<Organization>> {
    const { view, address } = await this.formats.supplier(id, caller);
    return toSchemaOrg(view, address);
  }

  @Get('suppliers/:id/vcard')
  @Header('Content-Type', 'text/vcard; charset=utf-8')
  @DescribeVcard()
  @EntityTagged()
  async vcard(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<string> {
    const { view, address } = await this.formats.supplier(id, caller);
    return toVcard(view, address);
  }

  @Get('exports/search.geojson')
  @Header('Content-Type', 'application/geo+json')
  @DescribeGeoJson()
  @EntityTagged()
  geoJson(
    @Query(new QueryPipe(SuppliersQuery)) { fields: _, ...query }: SuppliersQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<FeatureCollection> {
    return this.formats.searchOnMap(toSearchQuery(query, municipalityOf(caller)), caller);
  }
}
