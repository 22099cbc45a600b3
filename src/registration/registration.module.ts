import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.module.ts';
import { DiscoveryModule } from '../discovery/discovery.module.ts';
import { EnrichmentModule } from '../enrichment/enrichment.module.ts';
import { IndexingModule } from '../indexing/indexing.module.ts';
import { IntakeModule } from '../intake/intake.module.ts';
import { RegistryModule } from '../registry/registry.module.ts';
import { AnswerChecks } from './answer-checks.ts';
import { ApproveSeveral } from './approve-several.service.ts';
import { ClaimService } from './claim.service.ts';
import { EntryConfirmations } from './entry-confirmations.ts';
import { EvidenceService } from './evidence/evidence.service.ts';
import { DeliverHandler } from './deliver.handler.ts';
import { FirmHistory } from './firm-history.ts';
import { FirmMailer } from './firm-mailer.ts';
import { FirmNames } from './firm-names.ts';
import { KnownEntryService } from './known-entry.service.ts';
import { MailLinksHandler } from './mail-links.handler.ts';
import { ModerationService } from './moderation.service.ts';
import { FirmDataService } from './privacy/firm-data.service.ts';
import { SupplierDataService } from './privacy/supplier-data.service.ts';
import { EraseLaterHandler } from './privacy/erase-later.handler.ts';
import { TidyHandler } from './privacy/tidy.handler.ts';
import { OwnFirmService } from './own-firm.service.ts';
import { ProvenEntryService } from './proven-entry.service.ts';
import { AnsweredInvitations } from './outreach/answered-invitations.service.ts';
import { BouncesService } from './outreach/bounces.service.ts';
import { InviteHandler } from './outreach/invite.handler.ts';
import { OutreachService } from './outreach/outreach.service.ts';
import { EvidenceDesk } from './evidence/evidence-desk.service.ts';
import { NetworkSights } from './queue/network-sight.ts';
import { QueueService } from './queue/queue.service.ts';
import { ReportService } from './reports/report.service.ts';
import { SignUpService } from './sign-up.service.ts';
import { StopLaterHandler } from './stop-later.handler.ts';
import { EndSuspensionsHandler } from './suspension/end-suspensions.handler.ts';
import { SuspensionService } from './suspension/suspension.service.ts';
import { YearlyHandler } from './yearly.handler.ts';

const SERVICES = [
  SignUpService,
  AnswerChecks,
  ClaimService,
  ModerationService,
  ApproveSeveral,
  OwnFirmService,
  ProvenEntryService,
  EntryConfirmations,
  FirmHistory,
  FirmDataService,
  SupplierDataService,
  TidyHandler,
  EraseLaterHandler,
  StopLaterHandler,
  EvidenceService,
  DeliverHandler,
  MailLinksHandler,
  YearlyHandler,
  SuspensionService,
  ReportService,
  QueueService,
  NetworkSights,
  EvidenceDesk,
  OutreachService,
  AnsweredInvitations,
  BouncesService,
  InviteHandler,
  FirmNames,
  EndSuspensionsHandler,
];

/** Firms that sign up, and stewards who look at it. */
@Module({
  imports: [AccessModule, IntakeModule, EnrichmentModule, RegistryModule, IndexingModule, DiscoveryModule],
  providers: [FirmMailer, KnownEntryService, ...SERVICES],
  exports: SERVICES,
})
export class RegistrationModule {}
