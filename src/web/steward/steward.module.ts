import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.ts';
import { DiscoveryModule } from '../../discovery/discovery.module.ts';
import { EnrichmentModule } from '../../enrichment/enrichment.module.ts';
import { IntakeModule } from '../../intake/intake.module.ts';
import { MatchingModule } from '../../matching/matching.module.ts';
import { RegistryModule } from '../../registry/registry.module.ts';
import { RegistrationModule } from '../../registration/registration.module.ts';
import { WebModule } from '../web.module.ts';
import { StewardContractsController } from './contracts/contracts.controller.ts';
import { ContractPages } from './contracts/contracts.pages.tsx';
import { StewardDemandController } from './contracts/demand.controller.ts';
import { DemandPages } from './contracts/demand.pages.tsx';
import { EntryController } from './entry/entry.controller.ts';
import { EntryPages } from './entry/entry.pages.tsx';
import { DecisionPages } from './firms/decision.pages.tsx';
import { StewardDecisionsController } from './firms/decisions.controller.ts';
import { FirmSearchController } from './firms/firm-search.controller.ts';
import { FirmSearchPages } from './firms/firm-search.pages.tsx';
import { FirmCategoriesController } from './firms/firm-categories.controller.ts';
import { FirmCategoryPages } from './firms/firm-categories.pages.tsx';
import { FirmLabelsController } from './firms/firm-labels.controller.ts';
import { FirmLabelPages } from './firms/firm-labels.pages.tsx';
import { FirmPages } from './firms/firm.pages.tsx';
import { StewardFirmsController } from './firms/firms.controller.ts';
import { MergePages } from './firms/merge.pages.tsx';
import { StewardImportController } from './imports/import.controller.ts';
import { ImportPages } from './imports/import.pages.tsx';
import { StewardImportsController } from './imports/imports.controller.ts';
import { ImportsPages } from './imports/imports.pages.tsx';
import { StewardReportController } from './imports/report.controller.ts';
import { ChecksTogetherPages } from './labels/checks-together.pages.tsx';
import { LabelWorkPages } from './labels/label-work.pages.tsx';
import { StewardLabelsController } from './labels/labels.controller.ts';
import { RefuseTogetherPages } from './labels/refuse-together.pages.tsx';
import { RulePages } from './labels/rules.pages.tsx';
import { SchemePages } from './labels/schemes/scheme.pages.tsx';
import { StewardSchemesController } from './labels/schemes/schemes.controller.ts';
import { VersionPages } from './labels/schemes/version.pages.tsx';
import { StewardListsController } from './lists/lists.controller.ts';
import { ListPages } from './lists/lists.pages.tsx';
import { AnswerPages } from './questions/answer.pages.tsx';
import { QuestionPages } from './questions/question.pages.tsx';
import { StewardQuestionsController } from './questions/questions.controller.ts';
import { StewardSignUpPages } from './sign-ups/sign-up.pages.tsx';
import { StewardSignUpsController } from './sign-ups/sign-ups.controller.ts';
import { OutreachController } from './outreach/outreach.controller.ts';
import { OutreachPages } from './outreach/outreach.pages.tsx';
import { EvidenceDeskController } from './queue/evidence-desk.controller.ts';
import { EvidenceDeskPages } from './queue/evidence-desk.pages.tsx';
import { QueueController } from './queue/queue.controller.ts';
import { QueuePages } from './queue/queue.pages.tsx';
import { TogetherController } from './queue/together.controller.ts';
import { TogetherPages } from './queue/together.pages.tsx';
import { ReportDeskController } from './reports/report-desk.controller.ts';
import { ReportDeskPages } from './reports/report-desk.pages.tsx';
import { SuspensionController } from './suspension/suspension.controller.ts';
import { SuspensionPages } from './suspension/suspension.pages.tsx';
import { SignInController } from './sign-in.controller.ts';
import { SignInPages } from './sign-in.pages.tsx';
import { StewardSourcesController } from './sources/sources.controller.ts';
import { SourcesPages } from './sources/sources.pages.tsx';
import { StewardContexts } from './steward-contexts.ts';

/** Pages for stewards, who are signed in: `/beheer` and below. */
@Module({
  imports: [
    AccessModule,
    IntakeModule,
    MatchingModule,
    EnrichmentModule,
    RegistryModule,
    DiscoveryModule,
    RegistrationModule,
    WebModule,
  ],
  controllers: [
    SignInController,
    StewardImportsController,
    StewardSourcesController,
    StewardImportController,
    StewardReportController,
    StewardQuestionsController,
    FirmSearchController,
    EntryController,
    StewardFirmsController,
    FirmCategoriesController,
    StewardDecisionsController,
    SuspensionController,
    ReportDeskController,
    QueueController,
    TogetherController,
    EvidenceDeskController,
    OutreachController,
    StewardSignUpsController,
    StewardLabelsController,
    StewardSchemesController,
    StewardListsController,
    FirmLabelsController,
    StewardContractsController,
    StewardDemandController,
  ],
  providers: [
    StewardContexts,
    SignInPages,
    ImportsPages,
    SourcesPages,
    LabelWorkPages,
    ChecksTogetherPages,
    RefuseTogetherPages,
    ListPages,
    RulePages,
    SchemePages,
    VersionPages,
    FirmLabelPages,
    ContractPages,
    DemandPages,
    ImportPages,
    QuestionPages,
    AnswerPages,
    FirmSearchPages,
    EntryPages,
    FirmPages,
    FirmCategoryPages,
    MergePages,
    DecisionPages,
    SuspensionPages,
    ReportDeskPages,
    QueuePages,
    TogetherPages,
    EvidenceDeskPages,
    OutreachPages,
    TogetherPages,
    StewardSignUpPages,
  ],
  exports: [StewardContexts],
})
export class StewardModule {}
