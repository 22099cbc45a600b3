import { Module } from '@nestjs/common';

import { CategoryEnricher } from './category-enricher.ts';
import { CategoryRowReader } from './category-row-reader.ts';
import { CategoryDecisionService } from './decisions/category-decision.service.ts';
import { CpvImporter } from './cpv/cpv-importer.ts';
import { OwnListService } from './own-list/own-list.service.ts';
import { LexiconLoader } from './lexicon-loader.ts';

/** What suppliers offer, in CPV codes and everyday words. */
@Module({
  providers: [
    LexiconLoader,
    CategoryEnricher,
    CategoryRowReader,
    CpvImporter,
    OwnListService,
    CategoryDecisionService,
  ],
  exports: [LexiconLoader, CategoryEnricher, CpvImporter, OwnListService, CategoryDecisionService],
})
export class CategoriesModule {}
