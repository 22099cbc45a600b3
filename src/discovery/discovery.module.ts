import { Module } from '@nestjs/common';

import { EnrichmentModule } from '../enrichment/enrichment.module.ts';
import { ContractService } from './contracts/contract.service.ts';
import { OpeningFinder } from './contracts/find-openings.ts';
import { NoticeContractsHandler } from './contracts/notice-contracts.handler.ts';
import { DemandCounter } from './demand/demand-counter.ts';
import { DemandService } from './demand/demand.service.ts';
import { FirmLookup } from './firm-lookup.ts';
import { FirmsOnMapSearch } from './firms-on-map.ts';
import { LabelsOnDay } from './labels-on-day.ts';
import { LimitedSearch } from './limited-search.ts';
import { LooserSearches } from './looser-searches.ts';
import { NameSearch } from './name-search.ts';
import { RankedSearch } from './ranked-search.ts';
import { SearchPreparation } from './search-preparation.ts';
import { SearchService } from './search.service.ts';
import { ValueLists } from './value-lists.ts';
import { FirmPool } from './shortlist/firm-pool.ts';
import { ShortlistService } from './shortlist/shortlist.service.ts';
import { ThresholdService } from './shortlist/threshold.service.ts';
import { WishResolver } from './shortlist/wish-resolver.ts';
import { SightingCounter } from './sightings/sighting-counter.ts';
import { SimilarFirms } from './similar-firms.ts';
import { Suggestions } from './suggestions/suggestions.service.ts';
import { TermStatistics } from './term-statistics.ts';
import { KnownValues } from './known-values.ts';
import { KnownLabels } from './understanding/known-labels.ts';
import { KnownPlaces } from './understanding/known-places.ts';
import { RequestReader } from './understanding/request-reader.ts';

/** Answers buyers. `SearchEngine`, `Geocoder` and `Clock` are bound by `app.module.ts` (global). */
@Module({
  imports: [EnrichmentModule],
  providers: [
    KnownLabels,
    KnownValues,
    KnownPlaces,
    RequestReader,
    TermStatistics,
    SearchPreparation,
    RankedSearch,
    LimitedSearch,
    LabelsOnDay,
    SearchService,
    ValueLists,
    FirmsOnMapSearch,
    LooserSearches,
    SimilarFirms,
    NameSearch,
    Suggestions,
    FirmLookup,
    FirmPool,
    WishResolver,
    ShortlistService,
    ThresholdService,
    OpeningFinder,
    ContractService,
    NoticeContractsHandler,
    DemandCounter,
    DemandService,
    SightingCounter,
  ],
  exports: [
    KnownValues,
    SearchService,
    ValueLists,
    FirmsOnMapSearch,
    LooserSearches,
    SimilarFirms,
    RequestReader,
    NameSearch,
    Suggestions,
    FirmLookup,
    ShortlistService,
    ThresholdService,
    ContractService,
    NoticeContractsHandler,
    DemandCounter,
    DemandService,
    SightingCounter,
  ],
})
export class DiscoveryModule {}
