import { Module } from '@nestjs/common';

import { CategoriesModule } from '../enrichment/categories/categories.module.ts';
import { LimitedSearch } from './limited-search.ts';
import { RankedSearch } from './ranked-search.ts';
import { SearchPreparation } from './search-preparation.ts';
import { SearchService } from './search.service.ts';
import { TermStatistics } from './term-statistics.ts';

/** Answers buyers. `SearchEngine`, `Geocoder` and `Clock` are bound by `app.module.ts` (global). */
@Module({
  imports: [CategoriesModule],
  providers: [TermStatistics, SearchPreparation, RankedSearch, LimitedSearch, SearchService],
  exports: [SearchService],
})
export class DiscoveryModule {}
