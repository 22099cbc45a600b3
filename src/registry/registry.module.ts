import { Module } from '@nestjs/common';

import { CategoriesModule } from '../enrichment/categories/categories.module.ts';
import { ContactReader } from './contact-reader.ts';
import { SupplierHistory } from './history/supplier-history.ts';
import { ChangeFeedService } from './changes/change-feed.service.ts';
import { LabelWorklist } from './label-worklist.ts';
import { ProfileInspector } from './profile-inspector.ts';
import { ProfileReader } from './profile-reader.ts';
import { PublishHandler } from './publish.handler.ts';
import { RecognisedFirmsReader } from './recognised-firms.ts';
import { RefreshLabelsHandler } from './refresh-labels.handler.ts';
import { RemindHandler } from './reminders/remind.handler.ts';
import { QueuedSender } from './reminders/queued-sender.ts';
import { MessageSender } from './reminders/message-sender.ts';
import { ReminderService } from './reminders/reminder.service.ts';
import { SendRemindersHandler } from './reminders/send-reminders.handler.ts';

/** What we publish. `Clock` is bound by `app.module.ts` (global). */
@Module({
  imports: [CategoriesModule],
  providers: [
    ChangeFeedService,
    ContactReader,
    LabelWorklist,
    ProfileInspector,
    ProfileReader,
    PublishHandler,
    RecognisedFirmsReader,
    RefreshLabelsHandler,
    RemindHandler,
    ReminderService,
    SendRemindersHandler,
    SupplierHistory,
    { provide: MessageSender, useClass: QueuedSender },
  ],
  exports: [
    ChangeFeedService,
    ContactReader,
    LabelWorklist,
    ProfileInspector,
    ProfileReader,
    PublishHandler,
    RecognisedFirmsReader,
    RefreshLabelsHandler,
    RemindHandler,
    ReminderService,
    SendRemindersHandler,
    SupplierHistory,
  ],
})
export class RegistryModule {}
