import { Module } from '@nestjs/common';

import { CategoriesModule } from './categories/categories.module.ts';
import { ColumnTopics } from './column-topics.ts';
import { EnrichHandler } from './enrich-handler.ts';
import { LabelCatalogueService } from './labels/catalogue/label-catalogue.service.ts';
import { LabelCheckService } from './labels/checks/label-check.service.ts';
import { LabelClaimService } from './labels/claims/label-claim.service.ts';
import { LabelEnricher } from './labels/label-enricher.ts';
import { RegisterRowReader } from './labels/register-row-reader.ts';
import { RecognitionService } from './labels/recognition/recognition.service.ts';
import { BoundaryImporter } from './location/boundary-importer.ts';
import { GazetteerGeocoder } from './location/gazetteer-geocoder.ts';
import { LocationEnricher } from './location/location-enricher.ts';
import { MapGroundReader } from './location/map-ground.ts';
import { PostcodeTableImporter } from './location/postcode-table-importer.ts';
import { QuestionDistances } from './location/question-distances.ts';
import { StatedAddresses } from './location/stated-addresses.ts';
import { StatedAreas } from './location/stated-areas.ts';
import { UpgradeLocationsHandler } from './location/upgrade-locations.handler.ts';
import { ReferenceState } from './reference/reference-state.ts';

/** Labels, location and categories of suppliers. `Geocoder` must be bound by a global module (`app.module.ts`). */
@Module({
  imports: [CategoriesModule],
  providers: [
    EnrichHandler,
    GazetteerGeocoder,
    LabelEnricher,
    LabelCatalogueService,
    LabelCheckService,
    LabelClaimService,
    RecognitionService,
    RegisterRowReader,
    ColumnTopics,
    LocationEnricher,
    PostcodeTableImporter,
    BoundaryImporter,
    MapGroundReader,
    UpgradeLocationsHandler,
    QuestionDistances,
    ReferenceState,
    StatedAddresses,
    StatedAreas,
  ],
  exports: [
    EnrichHandler,
    LabelEnricher,
    LabelCatalogueService,
    LabelCheckService,
    LabelClaimService,
    RecognitionService,
    LocationEnricher,
    PostcodeTableImporter,
    BoundaryImporter,
    MapGroundReader,
    UpgradeLocationsHandler,
    QuestionDistances,
    ReferenceState,
    StatedAddresses,
    StatedAreas,
    CategoriesModule,
  ],
})
export class EnrichmentModule {}
