import { Module } from '@nestjs/common';

import { CategoriesModule } from '../enrichment/categories/categories.module.ts';
import { CheckIndexHandler } from './check-index.handler.ts';
import { LearnWordsHandler } from './firm-words/learn-words.handler.ts';
import { IndexHandler } from './index-handler.ts';
import { IndexInspector } from './index-inspector.ts';
import { IndexWriter } from './index-writer.ts';
import { RebuildHandler } from './rebuild-handler.ts';
import { RebuildService } from './rebuild.service.ts';

/** The projection into the search engine. `SearchEngine` and `IndexingSettings` are bound by `app.module.ts` (global). */
@Module({
  imports: [CategoriesModule],
  providers: [
    IndexWriter,
    IndexHandler,
    IndexInspector,
    RebuildService,
    RebuildHandler,
    CheckIndexHandler,
    LearnWordsHandler,
  ],
  exports: [
    IndexWriter,
    IndexHandler,
    IndexInspector,
    RebuildService,
    RebuildHandler,
    CheckIndexHandler,
    LearnWordsHandler,
  ],
})
export class IndexingModule {}
