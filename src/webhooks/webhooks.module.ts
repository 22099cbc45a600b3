import { Module } from '@nestjs/common';

import { AnnounceChangesHandler } from './announce-changes.handler.ts';
import { DeliverChangesHandler } from './deliver-changes.handler.ts';
import { WebhookCaller } from './webhook-caller.ts';
import { WebhookService } from './webhook.service.ts';

/** Telling programs what changed. `Clock`, `AppConfig` and `DataSource` are bound by `app.module.ts` (global). */
@Module({
  providers: [AnnounceChangesHandler, DeliverChangesHandler, WebhookCaller, WebhookService],
  exports: [AnnounceChangesHandler, DeliverChangesHandler, WebhookService],
})
export class WebhooksModule {}
