import { Module, type Provider, type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { APP_GUARD } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { AccessGuard } from '../../src/access/access.guard.ts';
import { ReadingLog } from '../../src/access/audit/reading-log.ts';
import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type KeyCaller } from '../../src/access/caller.ts';
import { CallerRecognition } from '../../src/access/caller-recognition.ts';
import { LargeBodies } from '../../src/access/large-bodies.ts';
import { RouteRules } from '../../src/access/route-rules.ts';
import { SessionRecognition } from '../../src/access/session-recognition.ts';
import { type Scope } from '../../src/access/scope.ts';
import { ApiV1Module } from '../../src/api/v1/api-v1.module.ts';
import { ApiHeaders } from '../../src/api/v1/api-headers.ts';
import { OpenApiDocument } from '../../src/api/v1/openapi/openapi-document.ts';
import { Clock, FixedClock } from '../../src/common/clock.ts';
import { DomainError } from '../../src/common/errors.ts';
import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { DemandCounter } from '../../src/discovery/demand/demand-counter.ts';
import { KnownValues } from '../../src/discovery/known-values.ts';
import { type SearchQuery, type SearchResult } from '../../src/discovery/search-query.ts';
import { SearchService } from '../../src/discovery/search.service.ts';
import { ShortlistService } from '../../src/discovery/shortlist/shortlist.service.ts';
import { Suggestions } from '../../src/discovery/suggestions/suggestions.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { type Delivery, ImportService } from '../../src/intake/import.service.ts';
import { OwnSources } from '../../src/intake/own-sources.ts';
import { IdempotencyService } from '../../src/access/idempotency/idempotency.service.ts';
import { type ReportRequest } from '../../src/intake/report/import-report.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { createHttpApp } from '../../src/platform/http/create-http-app.ts';
import { type HttpAppOptions } from '../../src/platform/http/http-app-options.ts';
import { HttpModule } from '../../src/platform/http/http.module.ts';
import { ProfileReader } from '../../src/registry/profile-reader.ts';
import { refuseUndocumented } from '../support/documented-answers.ts';
import { SuggestController } from '../../src/web/suggest/suggest.controller.ts';
import { IMPORT_EXAMPLE, SEARCH_EXAMPLE, SUPPLIER_EXAMPLE } from '../../src/api/v1/openapi/examples.ts';

export const IDS = {
  published: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  soleTrader: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c22',
  merged: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c33',
  broken: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c44',
  unknown: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c55',
};

/** Keys that the fake knows, by what they may do. */
export const KEYS = { imports: 'imports', suppliers: 'suppliers' };

const SCOPES: Record<string, Scope[]> = { imports: ['imports:write'], suppliers: ['suppliers:read'] };

/** Remembers what it was asked and gives the example of the documentation. */
export class FakeSearch {
  asked: SearchQuery[] = [];

  search(query: SearchQuery): Promise<SearchResult> {
    this.asked.push(query);
    if (query.q === 'boom') return Promise.reject(new Error('select * from secret_table'));
    return Promise.resolve(SEARCH_EXAMPLE as SearchResult);
  }
}

class FakeProfiles {
  find(id: string): Promise<unknown> {
    const { id: supplierId, createdAt, updatedAt, ...fields } = SUPPLIER_EXAMPLE;
    const published = (soleTrader: boolean) => ({
      kind: 'published',
      profile: { ...fields, supplierId, soleTrader },
      createdAt,
      updatedAt,
    });
    const answers: Record<string, unknown> = {
      [IDS.published]: published(false),
      [IDS.soleTrader]: published(true),
      [IDS.merged]: { kind: 'merged', into: IDS.published },
    };
    return Promise.resolve(answers[id] ?? { kind: 'unknown' });
  }
}

/** Keeps deliveries with their whole content. */
export class FakeImports {
  received: (Omit<Delivery, 'content'> & { content: string })[] = [];

  async receive(delivery: Delivery): Promise<ImportView> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of delivery.content) chunks.push(chunk);
    this.received.push({ ...delivery, content: Buffer.concat(chunks).toString('utf8') });
    return IMPORT_EXAMPLE as unknown as ImportView;
  }

  find(id: string): Promise<ImportView> {
    if (id === IDS.unknown)
      return Promise.reject(new DomainError('not-found', `There is no import with id ${id}.`));
    return Promise.resolve({ ...IMPORT_EXAMPLE, id } as unknown as ImportView);
  }

  ownerOf(): Promise<null> {
    return Promise.resolve(null);
  }

  rows(_id: string, filter: { page: number; pageSize: number }): Promise<unknown> {
    return Promise.resolve({ items: [], total: 0, page: filter.page, pageSize: filter.pageSize });
  }

  async *report(id: string, { format, outcomes }: ReportRequest): AsyncGenerator<string> {
    await this.find(id);
    yield 'regel;uitkomst\r\n';
    if (id === IDS.broken) throw new Error('the database went away');
    yield `${format};${outcomes.join('+')}\r\n`;
  }

  apply(): Promise<ImportView> {
    return Promise.reject(new DomainError('conflict', 'Only a previewed import can be applied.'));
  }
}

class FakeKeys {
  authenticate(key: string): Promise<KeyCaller | null> {
    const scopes = SCOPES[key];
    return Promise.resolve(
      scopes ? { kind: 'api-key', id: key, name: key, scopes, municipality: null } : null,
    );
  }
}

/** Every controller that the application has. */
const CONTROLLERS = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, ApiV1Module) as Type[];

/** The same, and something for whatever else a controller asks for: nobody calls it. */
function withStubs(providers: Provider[]): Provider[] {
  const given = new Set(providers.map((one) => (typeof one === 'function' ? one : one.provide)));
  const asked = CONTROLLERS.flatMap(
    (controller) => (Reflect.getMetadata('design:paramtypes', controller) ?? []) as Type[],
  );
  const missing = [...new Set(asked)].filter((token) => !given.has(token));
  return [...providers, ...missing.map((token) => ({ provide: token, useValue: {} }))];
}

/** The API on a running application, with the stages behind it replaced. @param more what the application has besides */
export async function startApiWithFakes(
  options: HttpAppOptions = {},
  more: Provider[] = [],
): Promise<{ app: NestFastifyApplication; search: FakeSearch; imports: FakeImports }> {
  const search = new FakeSearch();
  const imports = new FakeImports();
  @Module({
    imports: [HttpModule],
    controllers: [...CONTROLLERS, SuggestController],
    providers: withStubs([
      ApiHeaders,
      OpenApiDocument,
      CallerRecognition,
      LargeBodies,
      RouteRules,
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: SessionRecognition, useValue: { sessionOf: () => Promise.resolve(null) } },
      { provide: ReadingLog, useValue: { note: () => Promise.resolve(), noteAll: () => Promise.resolve() } },
      { provide: ApiKeyService, useValue: new FakeKeys() },
      { provide: SearchService, useValue: search },
      { provide: KnownValues, useValue: { require: () => Promise.resolve() } },
      {
        provide: Suggestions,
        useValue: { anything: () => ({ categories: [], firms: [], places: [] }), places: () => [] },
      },
      { provide: ProfileReader, useValue: new FakeProfiles() },
      { provide: ImportService, useValue: imports },
      { provide: OwnSources, useValue: { require: () => Promise.resolve() } },
      { provide: IdempotencyService, useValue: { around: (_: unknown, work: () => unknown) => work() } },
      { provide: AppConfig, useValue: { baseUrl: 'https://register.example' } },
      { provide: ShortlistService, useValue: { faultsOf: () => Promise.resolve([]) } },
      { provide: DemandCounter, useValue: { count: () => undefined } },
      {
        provide: SightingCounter,
        useValue: { countSearch: () => undefined, countShortlist: () => undefined },
      },
      { provide: Clock, useValue: new FixedClock(new Date('2026-11-24T12:00:00Z')) },
      ...more,
    ]),
  })
  class ApiWithFakes {}
  const app = await createHttpApp(ApiWithFakes, { requestLog: false, ...options });
  refuseUndocumented(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, search, imports };
}
