import { Module } from '@nestjs/common';

import { CategoryEnricher } from './category-enricher.ts';
import { LexiconLoader } from './lexicon-loader.ts';

/** What suppliers offer, in CPV codes and everyday words. */
@Module({ providers: [LexiconLoader, CategoryEnricher], exports: [LexiconLoader, CategoryEnricher] })
export class CategoriesModule {}
