import { Module, type Provider } from '@nestjs/common';
import { AccessModule } from '../access/access.module.ts';
import { DiscoveryModule as ProviderDiscovery } from '@nestjs/core';
import { DiscoveryModule } from '../discovery/discovery.module.ts';
import { EnrichmentModule } from '../enrichment/enrichment.module.ts';
import { ErrorPage } from '../platform/http/error-page.ts';
import { RegistrationModule } from '../registration/registration.module.ts';
import { RegistryModule } from '../registry/registry.module.ts';
import { MailModule } from '../platform/mail/mail.module.ts';
import { ApiReferenceController } from './api-reference/api-reference.controller.ts';
import { ApiReferencePages } from './api-reference/api-reference.pages.tsx';
import { AssetStore } from './assets/asset-store.ts';
import { AssetsController } from './assets.controller.ts';
import { MailboxController } from './development/mailbox.controller.ts';
import { MailboxPages } from './development/mailbox.pages.tsx';
import { InformationController } from './information.controller.ts';
import { InformationPages } from './information.pages.tsx';
import { RegisterErrorPage } from './register-error-page.tsx';
import { RequestController } from './requests/request.controller.ts';
import { RequestPages } from './requests/request.pages.tsx';
import { SearchController } from './search.controller.ts';
import { SearchPages } from './search.pages.tsx';
import { MapController } from './map/map.controller.ts';
import { SuggestController } from './suggest/suggest.controller.ts';
import { Names } from './site/names.ts';
import { PageContexts } from './site/page-contexts.ts';
import { Site } from './site/site.ts';
import { Visits } from './site/visits.ts';
import { SupplierController } from './supplier.controller.ts';
import { SupplierPages } from './supplier.pages.tsx';

/** Also for tests that put other services behind the pages. */
export const WEB_CONTROLLERS = [
  SearchController,
  SupplierController,
  MapController,
  SuggestController,
  InformationController,
  ApiReferenceController,
  AssetsController,
];
export const WEB_PROVIDERS: Provider[] = [
  AssetStore,
  Site,
  Names,
  Visits,
  PageContexts,
  SearchPages,
  SupplierPages,
  InformationPages,
  ApiReferencePages,
  { provide: ErrorPage, useClass: RegisterErrorPage },
];

/**
 * Pages for buyers. Needs `AppConfig` and `DataSource` from the application; gives it the page for errors, which
 * `platform/http` finds by its class.
 */
@Module({
  imports: [
    AccessModule,
    ProviderDiscovery,
    DiscoveryModule,
    EnrichmentModule,
    RegistryModule,
    RegistrationModule,
    MailModule,
  ],
  controllers: [...WEB_CONTROLLERS, RequestController, MailboxController],
  providers: [...WEB_PROVIDERS, RequestPages, MailboxPages],
  exports: [PageContexts, Site, Names],
})
export class WebModule {}
