import { Module } from '@nestjs/common';

import { AnnounceChangesHandler } from './announce-changes.handler.ts';
import { DeliverChangesHandler } from './deliver-changes.handler.ts';
import { WebhookCaller } from './webhook-caller.ts';
import { WebhookDesk } from './webhook-desk.service.ts';
import { WebhookSecrets } from './webhook-secrets.ts';
import { WebhookService } from './webhook.service.ts';

/** Telling programs what changed. `Clock`, `AppConfig` and `DataSource` are bound by `app.module.ts` (global). */
@Module({
  providers: [
    AnnounceChangesHandler,
    DeliverChangesHandler,
    WebhookCaller,
    WebhookDesk,
    WebhookSecrets,
    WebhookService,
  ],
  exports: [AnnounceChangesHandler, DeliverChangesHandler, WebhookDesk, WebhookSecrets, WebhookService],
})
export class WebhooksModule {}
