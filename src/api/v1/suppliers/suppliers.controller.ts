import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { type Caller, hasScope } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { Clock } from '../../../common/clock.ts';
import { DomainError } from '../../../common/errors.ts';
import { DemandCounter } from '../../../discovery/demand/demand-counter.ts';
import { unmetSearch } from '../../../discovery/demand/unmet-search.ts';
import { type SearchResult, type SupplierHit } from '../../../discovery/search-query.ts';
import { KnownValues } from '../../../discovery/known-values.ts';
import { SearchService } from '../../../discovery/search.service.ts';
import { SightingCounter } from '../../../discovery/sightings/sighting-counter.ts';
import { RecognitionService } from '../../../enrichment/labels/recognition/recognition.service.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { withEveryFault } from '../../../platform/http/query/with-every-fault.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { chosenFields } from '../chosen-fields.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { DescribeGetSupplier, DescribeSearch } from './suppliers.openapi.ts';
import { SupplierQuery } from './supplier-query.ts';
import { municipalityOf, SuppliersQuery, toSearchQuery } from './suppliers-query.ts';
import { supplierView, type SupplierView } from './supplier-view.ts';

@ApiTags('suppliers')
@Public()
@Controller('v1/suppliers')
export class SuppliersController {
  constructor(
    private readonly searchService: SearchService,
    private readonly known: KnownValues,
    private readonly demand: DemandCounter,
    private readonly sightings: SightingCounter,
    private readonly profiles: ProfileReader,
    private readonly recognition: RecognitionService,
    private readonly clock: Clock,
    private readonly readings: ReadingLog,
  ) {}

  @Get()
  @DescribeSearch()
  @EntityTagged()
  async search(
    @Query(new QueryPipe(SuppliersQuery)) { fields, ...query }: SuppliersQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Omit<SearchResult, 'items'> & { items: Partial<SupplierHit>[] }> {
    const asked = toSearchQuery(query, municipalityOf(caller));
    const result = await withEveryFault(this.searchService.search(asked), this.known.require(asked));
    this.demand.count(unmetSearch(asked, result));
    this.sightings.countSearch(asked, result);
    return { ...result, items: result.items.map((hit) => chosenFields(hit, fields)) };
  }

  @Get(':id')
  @DescribeGetSupplier()
  @EntityTagged()
  async find(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(SupplierQuery)) query: SupplierQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Partial<SupplierView> | undefined> {
    const found = await this.profiles.find(id, query.labelOn);
    switch (found.kind) {
      case 'unknown':
        throw new DomainError('not-found', `There is no published supplier with id ${id}.`);
      case 'merged':
        void reply.status(308).header('Location', addressOf(found.into, query));
        return undefined;
      case 'published':
        if (found.profile.soleTrader && hasScope(caller, 'suppliers:read'))
          await this.readings.note(caller, 'sole-trader', id);
        return chosenFields(await this.withRules(supplierView(found, caller), query, caller), query.fields);
    }
  }

  /** With what the municipality that is asked about, or that of the key, recognises of it. */
  private async withRules(
    view: SupplierView,
    { labelOn, recognisedBy }: SupplierQuery,
    caller: Caller,
  ): Promise<SupplierView> {
    const municipality = recognisedBy ?? municipalityOf(caller);
    if (!municipality) return view;
    if (recognisedBy) await this.recognition.rules(recognisedBy);
    const recognised = await this.recognition.of([view.id], municipality, labelOn ?? this.clock.today());
    return { ...view, recognition: recognised.get(view.id) ?? [] };
  }
}

/** The same question about the supplier that lives on. */
function addressOf(id: string, query: SupplierQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const asked = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/v1/suppliers/${id}${asked ? `?${asked}` : ''}`;
}
