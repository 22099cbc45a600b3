import { Global, Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

import { SessionRecognition } from '../../src/access/session-recognition.ts';
import { Clock, FixedClock } from '../../src/common/clock.ts';
import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { DemandCounter } from '../../src/discovery/demand/demand-counter.ts';
import { FirmsOnMapSearch } from '../../src/discovery/firms-on-map.ts';
import { LooserSearches } from '../../src/discovery/looser-searches.ts';
import { FirmHistory } from '../../src/registration/firm-history.ts';
import { EntryConfirmations } from '../../src/registration/entry-confirmations.ts';
import { SimilarFirms } from '../../src/discovery/similar-firms.ts';
import { Suggestions } from '../../src/discovery/suggestions/suggestions.service.ts';
import { SearchService } from '../../src/discovery/search.service.ts';
import { LabelCheckService } from '../../src/enrichment/labels/checks/label-check.service.ts';
import { RecognitionService } from '../../src/enrichment/labels/recognition/recognition.service.ts';
import { MapGroundReader } from '../../src/enrichment/location/map-ground.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';
import { ApiDocument } from '../../src/platform/http/api-document.ts';
import { createHttpApp } from '../../src/platform/http/create-http-app.ts';
import { httpAppOptions } from '../../src/platform/http/http-app-options.ts';
import { HttpModule } from '../../src/platform/http/http.module.ts';
import { ProfileReader } from '../../src/registry/profile-reader.ts';
import { WEB_CONTROLLERS, WEB_PROVIDERS } from '../../src/web/web.module.ts';
import { NAMES } from '../unit/web/support/web-fixtures.ts';
import { AxeFile } from './axe-file.ts';
import { FixedApi } from './fixed-api.ts';
import { FixedGround, FixedLooser, FixedMap, FixedSearch, FixedSuggestions } from './fixed-search.ts';
import {
  FixedChecks,
  FixedHistory,
  FixedProfiles,
  FixedRecognition,
  FixedSimilar,
} from './fixed-supplier.ts';

const configOf = (settings: Partial<Settings>): AppConfig =>
  new AppConfig(
    Object.assign(new Settings(), { NODE_ENV: 'test' }, settings),
    { databaseUrl: '', meiliUrl: '', meiliMasterKey: '' },
    true,
  );
const names: Pick<DataSource, 'query'> = {
  query: <T>() =>
    Promise.resolve(
      Object.entries<Record<string, string>>({ ...NAMES }).map(([kind, found]) => ({
        kind,
        names: found,
      })) as T,
    ),
};

@Global()
@Module({
  providers: [
    { provide: DataSource, useValue: names },
    { provide: SearchService, useClass: FixedSearch },
    { provide: FirmsOnMapSearch, useClass: FixedMap },
    { provide: Suggestions, useClass: FixedSuggestions },
    { provide: LooserSearches, useClass: FixedLooser },
    { provide: SimilarFirms, useClass: FixedSimilar },
    { provide: EntryConfirmations, useValue: { of: () => Promise.resolve(null) } },
    { provide: FirmHistory, useClass: FixedHistory },
    { provide: MapGroundReader, useClass: FixedGround },
    { provide: ProfileReader, useClass: FixedProfiles },
    { provide: DemandCounter, useValue: { count: () => undefined } },
    { provide: SessionRecognition, useValue: { sessionOf: () => Promise.resolve(null) } },
    { provide: SightingCounter, useValue: { countSearch: () => undefined, countShortlist: () => undefined } },
    { provide: LabelCheckService, useClass: FixedChecks },
    { provide: RecognitionService, useClass: FixedRecognition },
    { provide: ApiDocument, useClass: FixedApi },
    { provide: Clock, useValue: new FixedClock(new Date('2026-11-24T12:00:00Z')) },
  ],
  exports: [
    DataSource,
    SearchService,
    FirmsOnMapSearch,
    LooserSearches,
    Suggestions,
    SimilarFirms,
    EntryConfirmations,
    FirmHistory,
    MapGroundReader,
    ProfileReader,
    DemandCounter,
    SessionRecognition,
    SightingCounter,
    LabelCheckService,
    RecognitionService,
    Clock,
  ],
})
class FixedServices {}

@Module({ controllers: WEB_CONTROLLERS, providers: WEB_PROVIDERS })
class PagesOnly {}

/** The pages behind the real web server (headers, compression, errors), with fixed answers behind them. */
export async function startPages(
  settings: Partial<Settings> = {},
): Promise<{ app: NestFastifyApplication; url: string }> {
  const config = configOf(settings);
  const services = {
    module: FixedServices,
    providers: [{ provide: AppConfig, useValue: config }],
    exports: [AppConfig],
  };
  const { imageSources = [] } = httpAppOptions(config);
  const app = await createHttpApp(
    { module: PagesOnly, imports: [HttpModule, services, AxeFile] },
    { requestLog: false, imageSources },
  );
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
}
