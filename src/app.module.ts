import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { AccessModule } from './access/access.module.ts';
import { PasswordLinkHandler } from './access/passwords/password-link.handler.ts';
import { Clock, SystemClock } from './common/clock.ts';
import { NoticeContractsHandler } from './discovery/contracts/notice-contracts.handler.ts';
import { DiscoveryModule } from './discovery/discovery.module.ts';
import { EnrichHandler } from './enrichment/enrich-handler.ts';
import { EnrichmentModule } from './enrichment/enrichment.module.ts';
import { GazetteerGeocoder } from './enrichment/location/gazetteer-geocoder.ts';
import { Geocoder } from './enrichment/location/geocoder.ts';
import { PdokGeocoder } from './enrichment/location/pdok-geocoder.ts';
import { CheckIndexHandler } from './indexing/check-index.handler.ts';
import { LearnWordsHandler } from './indexing/firm-words/learn-words.handler.ts';
import { IndexHandler } from './indexing/index-handler.ts';
import { UpgradeLocationsHandler } from './enrichment/location/upgrade-locations.handler.ts';
import { IndexingModule } from './indexing/indexing.module.ts';
import { IndexingSettings } from './indexing/indexing-settings.ts';
import { MeilisearchEngine } from './indexing/meilisearch-engine.ts';
import { RebuildHandler } from './indexing/rebuild-handler.ts';
import { SearchEngine } from './indexing/search-engine.ts';
import { SearchEngineHealth } from './indexing/search-engine-health.ts';
import { guarded } from './intake/guarded-handler.ts';
import { IntakeModule } from './intake/intake.module.ts';
import { StageHandler } from './intake/stage.handler.ts';
import { FindDuplicatesHandler } from './matching/duplicates/find-duplicates.handler.ts';
import { MatchHandler } from './matching/match.handler.ts';
import { MatchingModule } from './matching/matching.module.ts';
import { ReverseHandler } from './matching/reverse.handler.ts';
import { AppConfig } from './platform/config/app-config.ts';
import { DatabaseRequestCounts } from './platform/http/database-request-counts.ts';
import { DatabaseHealth } from './platform/http/database-health.ts';
import { HttpModule } from './platform/http/http.module.ts';
import { JobHandler } from './platform/jobs/job-handler.ts';
import { JobRunner } from './platform/jobs/job-runner.ts';
import { Log } from './platform/log/log.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { MailTransport, NoMailServer } from './platform/mail/mail-transport.ts';
import { SendMailHandler } from './platform/mail/send-mail.handler.ts';
import { SmtpTransport } from './platform/mail/smtp-transport.ts';
import { PublishHandler } from './registry/publish.handler.ts';
import { RefreshLabelsHandler } from './registry/refresh-labels.handler.ts';
import { RemindHandler } from './registry/reminders/remind.handler.ts';
import { SendRemindersHandler } from './registry/reminders/send-reminders.handler.ts';
import { AlertSearchesHandler } from './requests/saved-searches/alert-searches.handler.ts';
import { RequestsModule } from './requests/requests.module.ts';
import { RegistryModule } from './registry/registry.module.ts';
import { DeliverHandler } from './registration/deliver.handler.ts';
import { MailLinksHandler } from './registration/mail-links.handler.ts';
import { StopLaterHandler } from './registration/stop-later.handler.ts';
import { YearlyHandler } from './registration/yearly.handler.ts';
import { EraseLaterHandler } from './registration/privacy/erase-later.handler.ts';
import { TidyHandler } from './registration/privacy/tidy.handler.ts';
import { InviteHandler } from './registration/outreach/invite.handler.ts';
import { EndSuspensionsHandler } from './registration/suspension/end-suspensions.handler.ts';
import { RegistrationModule } from './registration/registration.module.ts';
import { AnnounceChangesHandler } from './webhooks/announce-changes.handler.ts';
import { DeliverChangesHandler } from './webhooks/deliver-changes.handler.ts';
import { WebhooksModule } from './webhooks/webhooks.module.ts';

/** What the whole application is made of; tests pass a clock of their own. */
export interface AppParts {
  config: AppConfig;
  /** Connected and migrated. */
  dataSource: DataSource;
  clock?: Clock;
  /** What answers requests (`edges.ts`); none in a process that serves nobody. */
  edges?: readonly Type[];
}

/** Every job of the pipeline has its handler here. */
const HANDLERS = [
  StageHandler,
  MatchHandler,
  ReverseHandler,
  FindDuplicatesHandler,
  EnrichHandler,
  UpgradeLocationsHandler,
  PublishHandler,
  RefreshLabelsHandler,
  RemindHandler,
  SendRemindersHandler,
  SendMailHandler,
  PasswordLinkHandler,
  DeliverHandler,
  MailLinksHandler,
  YearlyHandler,
  TidyHandler,
  EraseLaterHandler,
  StopLaterHandler,
  EndSuspensionsHandler,
  InviteHandler,
  NoticeContractsHandler,
  AlertSearchesHandler,
  AnnounceChangesHandler,
  DeliverChangesHandler,
  IndexHandler,
  RebuildHandler,
  CheckIndexHandler,
  LearnWordsHandler,
];

const STAGES = [
  MailModule,
  IntakeModule,
  MatchingModule,
  EnrichmentModule,
  RegistryModule,
  WebhooksModule,
  IndexingModule,
  DiscoveryModule,
  RegistrationModule,
  RequestsModule,
];

function geocoder(config: AppConfig, dataSource: DataSource): Geocoder {
  const gazetteer = new GazetteerGeocoder(dataSource);
  return config.geocoder === 'pdok' ? new PdokGeocoder(config.pdokUrl, gazetteer, dataSource) : gazetteer;
}

function mailTransport({ smtpUrl, mailFrom, baseUrl }: AppConfig): MailTransport {
  return smtpUrl === undefined
    ? new NoMailServer()
    : new SmtpTransport(smtpUrl, mailFrom, new URL(baseUrl).hostname);
}

/** Settings, the database and the port bindings, for every module. */
@Global()
@Module({})
class PortsModule {
  static with({ config, dataSource, clock }: AppParts): DynamicModule {
    return {
      module: PortsModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres' as const, entities: [] }),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock ?? new SystemClock() },
        { provide: IndexingSettings, useValue: config },
        { provide: SearchEngine, useClass: MeilisearchEngine },
        { provide: Geocoder, useValue: geocoder(config, dataSource) },
        { provide: MailTransport, useValue: mailTransport(config) },
      ],
      exports: [AppConfig, Clock, IndexingSettings, SearchEngine, Geocoder, MailTransport],
    };
  }
}

/** The one module that every process boots, and the only file that binds a port to an adapter. */
@Module({})
export class AppModule {
  static with(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [PortsModule.with(parts), HttpModule, AccessModule, ...STAGES, ...(parts.edges ?? [])],
      providers: [
        DatabaseHealth,
        DatabaseRequestCounts,
        SearchEngineHealth,
        {
          provide: JobRunner,
          inject: [Log, ...HANDLERS],
          useFactory: (log: Log, ...handlers: JobHandler[]) =>
            new JobRunner(parts.config.databaseUrl, guarded(handlers, parts.dataSource, log)),
        },
      ],
      exports: [JobRunner],
    };
  }
}
