import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.module.ts';
import { DiscoveryModule } from '../discovery/discovery.module.ts';
import { ChoiceService } from './choice.service.ts';
import { DrawService } from './draw.service.ts';
import { HandOverService } from './hand-over.service.ts';
import { OverviewService } from './overview.service.ts';
import { OfficerDataService } from './privacy/officer-data.service.ts';
import { PurchaseRequestService } from './purchase-request.service.ts';
import { AlertSearchesHandler } from './saved-searches/alert-searches.handler.ts';
import { FittingFirmFinder } from './saved-searches/fitting-firms.ts';
import { SavedSearchService } from './saved-searches/saved-search.service.ts';
import { SelectionRecordReader } from './selection-record.ts';

const SERVICES = [
  SavedSearchService,
  AlertSearchesHandler,
  PurchaseRequestService,
  ChoiceService,
  DrawService,
  SelectionRecordReader,
  HandOverService,
  OverviewService,
  OfficerDataService,
];

/** Purchase requests that municipalities keep. `Clock` is bound by `app.module.ts` (global). */
@Module({
  imports: [AccessModule, DiscoveryModule],
  providers: [FittingFirmFinder, ...SERVICES],
  exports: SERVICES,
})
export class RequestsModule {}
