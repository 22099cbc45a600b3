import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { AccessModule } from '../../access/access.module.ts';
import { DiscoveryModule } from '../../discovery/discovery.module.ts';
import { EnrichmentModule } from '../../enrichment/enrichment.module.ts';
import { IntakeModule } from '../../intake/intake.module.ts';
import { MatchingModule } from '../../matching/matching.module.ts';
import { RegistryModule } from '../../registry/registry.module.ts';
import { WebhooksModule } from '../../webhooks/webhooks.module.ts';
import { RegistrationModule } from '../../registration/registration.module.ts';
import { RequestsModule } from '../../requests/requests.module.ts';
import { ApiHeaders } from './api-headers.ts';
import { CategoriesController } from './categories/categories.controller.ts';
import { FirmCategoriesController } from './categories/firm-categories.controller.ts';
import { ContractsController } from './contracts/contracts.controller.ts';
import { ChangesController } from './changes/changes.controller.ts';
import { DemandController } from './demand/demand.controller.ts';
import { DuplicatesController } from './duplicates/duplicates.controller.ts';
import { BodyCheck } from './faults/body-check.ts';
import { EveryFault } from './faults/every-fault.ts';
import { IdempotencyKeyCheck } from './faults/idempotency-key-check.ts';
import { IfMatchCheck } from './faults/if-match-check.ts';
import { ExportService } from './exports/export.service.ts';
import { ExportsController } from './exports/exports.controller.ts';
import { FormatsController } from './formats/formats.controller.ts';
import { FormatsService } from './formats/formats.service.ts';
import { IdentitiesController } from './identities/identities.controller.ts';
import { FileBodies } from './imports/file-bodies.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { LabelClaimsController } from './labels/label-claims.controller.ts';
import { LabelSchemesController } from './labels/label-schemes.controller.ts';
import { RecognitionController } from './labels/recognition.controller.ts';
import { RemindersController } from './labels/reminders.controller.ts';
import { SupplierLabelsController } from './labels/supplier-labels.controller.ts';
import { OpenApiController } from './openapi/openapi.controller.ts';
import { OpenApiDocument } from './openapi/openapi-document.ts';
import { PublishedDocument } from './openapi/published-document.ts';
import { PreviewController } from './reconcile/preview.controller.ts';
import { RecordsController } from './records/records.controller.ts';
import { ReconcileController } from './reconcile/reconcile.controller.ts';
import { PurchaseRequestsController } from './purchase-requests/purchase-requests.controller.ts';
import { HandOverController } from './purchase-requests/hand-over.controller.ts';
import { SelectionController } from './purchase-requests/selection.controller.ts';
import { ReconcileService } from './reconcile/reconcile.service.ts';
import { SuggestController } from './reconcile/suggest.controller.ts';
import { SuggestService } from './reconcile/suggest.service.ts';
import { ApiKeysController } from './api-keys/api-keys.controller.ts';
import { BouncesController } from './reports/bounces.controller.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { SuspensionsController } from './reports/suspensions.controller.ts';
import { RepeatablePosts } from './repeatable-posts.ts';
import { ReviewsController } from './reviews/reviews.controller.ts';
import { ListsController } from './lists/lists.controller.ts';
import { ShortlistsController } from './shortlists/shortlists.controller.ts';
import { ThresholdsController } from './thresholds/thresholds.controller.ts';
import { ContactsController } from './suppliers/contacts.controller.ts';
import { HistoryController } from './suppliers/history.controller.ts';
import { KnownController } from './suppliers/known.controller.ts';
import { ShownFirms } from './suppliers/shown-firms.ts';
import { SuppliersController } from './suppliers/suppliers.controller.ts';
import { WebhooksController } from './webhooks/webhooks.controller.ts';
import { WrittenAnswers } from './written-answers.ts';

/** JSON for purchasing tools, under `/v1`. */
@Module({
  imports: [
    AccessModule,
    IntakeModule,
    MatchingModule,
    EnrichmentModule,
    RegistryModule,
    WebhooksModule,
    DiscoveryModule,
    RegistrationModule,
    RequestsModule,
  ],
  controllers: [
    ApiKeysController,
    KnownController,
    ContactsController,
    HistoryController,
    ThresholdsController,
    ListsController,
    SuppliersController,
    ChangesController,
    ExportsController,
    FormatsController,
    WebhooksController,
    ReconcileController,
    SuggestController,
    PreviewController,
    ImportsController,
    RecordsController,
    IdentitiesController,
    ReviewsController,
    ReportsController,
    SuspensionsController,
    BouncesController,
    DuplicatesController,
    CategoriesController,
    FirmCategoriesController,
    LabelSchemesController,
    SupplierLabelsController,
    LabelClaimsController,
    RecognitionController,
    RemindersController,
    ShortlistsController,
    ContractsController,
    DemandController,
    PurchaseRequestsController,
    SelectionController,
    HandOverController,
    OpenApiController,
  ],
  providers: [
    ApiHeaders,
    WrittenAnswers,
    ExportService,
    FileBodies,
    FormatsService,
    ShownFirms,
    OpenApiDocument,
    PublishedDocument,
    BodyCheck,
    IdempotencyKeyCheck,
    IfMatchCheck,
    // The first, so that it hears what all others refuse.
    { provide: APP_INTERCEPTOR, useClass: EveryFault },
    { provide: APP_INTERCEPTOR, useClass: RepeatablePosts },
    ReconcileService,
    SuggestService,
  ],
})
export class ApiV1Module {}
