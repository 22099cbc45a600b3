import { Module } from '@nestjs/common';

import { CategoriesModule } from '../enrichment/categories/categories.module.ts';
import { ProfileReader } from './profile-reader.ts';
import { PublishHandler } from './publish.handler.ts';
import { RefreshLabelsHandler } from './refresh-labels.handler.ts';
import { RemindHandler } from './reminders/remind.handler.ts';
import { ReminderService } from './reminders/reminder.service.ts';

/** What we publish. `Clock` is bound by `app.module.ts` (global). */
@Module({
  imports: [CategoriesModule],
  providers: [ProfileReader, PublishHandler, RefreshLabelsHandler, RemindHandler, ReminderService],
  exports: [ProfileReader, PublishHandler, RefreshLabelsHandler, RemindHandler, ReminderService],
})
export class RegistryModule {}
