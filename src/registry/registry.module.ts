import { Module } from '@nestjs/common';

import { CategoriesModule } from '../enrichment/categories/categories.module.ts';
import { ProfileReader } from './profile-reader.ts';
import { PublishHandler } from './publish.handler.ts';
import { RefreshLabelsHandler } from './refresh-labels.handler.ts';

/** What we publish. `Clock` is bound by `app.module.ts` (global). */
@Module({
  imports: [CategoriesModule],
  providers: [ProfileReader, PublishHandler, RefreshLabelsHandler],
  exports: [ProfileReader, PublishHandler, RefreshLabelsHandler],
})
export class RegistryModule {}
