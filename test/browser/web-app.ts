import { Global, Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

import { Clock, FixedClock } from '../../src/common/clock.ts';
import { DomainError } from '../../src/common/errors.ts';
import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { DemandCounter } from '../../src/discovery/demand/demand-counter.ts';
import { type FirmsOnMap, FirmsOnMapSearch } from '../../src/discovery/firms-on-map.ts';
import { type LooserAnswers, LooserSearches } from '../../src/discovery/looser-searches.ts';
import { type SearchQuery, type SearchResult, type SupplierHit } from '../../src/discovery/search-query.ts';
import { FirmHistory } from '../../src/registration/firm-history.ts';
import { type HistoryEvent } from '../../src/registry/history/history-event.ts';
import { EntryConfirmations } from '../../src/registration/entry-confirmations.ts';
import { SimilarFirms } from '../../src/discovery/similar-firms.ts';
import { type SuggestedPlace } from '../../src/discovery/suggestions/suggest-places.ts';
import { type Suggested, Suggestions } from '../../src/discovery/suggestions/suggestions.service.ts';
import { SearchService } from '../../src/discovery/search.service.ts';
import { LabelCheckService } from '../../src/enrichment/labels/checks/label-check.service.ts';
import { type HistoricHolding } from '../../src/enrichment/labels/label-history.ts';
import { RecognitionService } from '../../src/enrichment/labels/recognition/recognition.service.ts';
import {
  type MapGround,
  MapGroundReader,
  type WrittenGround,
} from '../../src/enrichment/location/map-ground.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';
import { ApiDocument } from '../../src/platform/http/api-document.ts';
import { createHttpApp } from '../../src/platform/http/create-http-app.ts';
import { httpAppOptions } from '../../src/platform/http/http-app-options.ts';
import { HttpModule } from '../../src/platform/http/http.module.ts';
import { type FoundProfile, ProfileReader } from '../../src/registry/profile-reader.ts';
import { WEB_CONTROLLERS, WEB_PROVIDERS } from '../../src/web/web.module.ts';
import { aBusyResult, aProfile, aResult, NAMES } from '../unit/web/support/web-fixtures.ts';

export const SUPPLIER = '11111111-1111-4111-8111-111111111111';
export const SOLE_TRADER = '33333333-3333-4333-8333-333333333333';
export const MERGED = '22222222-2222-4222-8222-222222222222';

/** A mail that somebody pastes: much of it is understood. */
export const LONG_REQUEST =
  'Beste collega, wij zoeken lunch en borrel, bloemen, een zaal en een fietskoerier voor 80 personen op 12 mei.';

/** The busy list, with ten things that were understood. */
function aLongAnswer(): SearchResult {
  const busy = aBusyResult();
  const categories = ['lunch', 'borrel', 'bloemen', 'zaal', 'fietskoerier', 'servies', 'koffie'].map(
    (because, at) => ({
      id: `category:${because}`,
      code: `5552000${at}`,
      label: `Verzorgen van ${because}`,
      because,
    }),
  );
  return {
    ...busy,
    query: {
      ...busy.query,
      categories,
      parts: [
        { id: 'exclusion', kind: 'exclusion', because: 'geen vlees' },
        { id: 'people', kind: 'people', because: '80 personen', from: 80, upTo: 80 },
        { id: 'procedure', kind: 'procedure', because: 'meervoudig onderhands' },
      ],
    },
  };
}

/** Answers every page a buyer can meet without a store: a busy list, nothing, an unknown place, a failure. */
class FixedSearch {
  search(query: SearchQuery): Promise<SearchResult> {
    if (query.near === 'Nergenshuizen') {
      const fault = { in: 'query' as const, name: 'near', message: 'unknown place' };
      return Promise.reject(new DomainError('invalid-input', 'unknown place', [fault]));
    }
    if (query.q === LONG_REQUEST) return Promise.resolve(aLongAnswer());
    if (query.q === 'stuk') return Promise.reject(new Error('broken on purpose'));
    if (query.q === 'niets') return Promise.resolve(aResult({ items: [], total: 0 }));
    return Promise.resolve({ ...aBusyResult(), page: query.page, limited: query.q === 'beperkt' });
  }
}

/** The firms of the busy list in three spots, two of them in one and the same, and more than stand on the page. */
class FixedMap {
  find(): Promise<FirmsOnMap> {
    const spots = [
      { lat: 53.217, lng: 6.568 },
      { lat: 53.217, lng: 6.568 },
      { lat: 52.993, lng: 6.562 },
      { lat: 53.32, lng: 6.86 },
    ];
    const listed = aBusyResult().items.flatMap(({ id, name, place, impact }, at) => {
      const spot = spots[at];
      return spot ? [{ id, name, place, impact, precision: 'place' as const, ...spot }] : [];
    });
    const further = {
      id: '66666666-6666-4666-8666-666666666666',
      name: 'Verderop',
      place: 'Haren',
      impact: true,
    };
    const firms = [...listed, { ...further, precision: 'address' as const, lat: 53.17, lng: 6.61 }];
    return Promise.resolve({
      firms,
      total: 57,
      unplaced: 1,
      around: { name: 'Groningen', lat: 53.2, lng: 6.57, km: 25 },
    });
  }
}

class FixedLooser {
  answers(): Promise<LooserAnswers> {
    return Promise.resolve({ without: { label: 4 }, farther: { count: 3, km: 21.6 } });
  }
}

/** Two of each for `lunch`, places for anything else. */
class FixedSuggestions {
  anything(text: string): Promise<Suggested> {
    if (!text.startsWith('lu')) return Promise.resolve({ categories: [], firms: [], places: [] });
    return Promise.resolve({
      categories: [
        { label: 'Catering', because: 'lunch' },
        { label: 'Lunchrooms', because: null },
      ],
      firms: [{ id: SUPPLIER, name: 'Lunchwerk <b>', place: 'Groningen' }],
      places: [{ name: 'Luttenberg', value: 'Luttenberg', municipality: 'Raalte', province: 'Overijssel' }],
    });
  }

  places(): Promise<SuggestedPlace[]> {
    return Promise.resolve([
      { name: 'Haren', value: 'Haren, Groningen', municipality: 'Groningen', province: 'Groningen' },
      { name: 'Haren', value: 'Haren, Oss', municipality: 'Oss', province: 'Noord-Brabant' },
    ]);
  }
}

class FixedSimilar {
  of(): Promise<SupplierHit[]> {
    return Promise.resolve(aBusyResult().items.slice(1, 4));
  }
}

class FixedGround implements Pick<MapGroundReader, 'read'> {
  read(): Promise<WrittenGround> {
    const ground: MapGround = {
      places: [{ name: 'Groningen', lat: 53.22, lng: 6.57 }],
      outlines: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [6.45, 53.15],
                  [6.7, 53.15],
                  [6.7, 53.27],
                  [6.45, 53.27],
                  [6.45, 53.15],
                ],
              ],
            },
          },
        ],
      },
    };
    return Promise.resolve({ tag: 'W/"fixed"', json: JSON.stringify(ground) });
  }
}

class FixedProfiles {
  find(id: string): Promise<FoundProfile> {
    const published = {
      kind: 'published' as const,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-11-03T08:00:00Z',
    };
    if (id === SUPPLIER) return Promise.resolve({ ...published, profile: aProfile() });
    if (id === SOLE_TRADER) {
      return Promise.resolve({
        ...published,
        profile: aProfile({ supplierId: id, soleTrader: true, labels: [] }),
      });
    }
    return Promise.resolve(id === MERGED ? { kind: 'merged', into: SUPPLIER } : { kind: 'unknown' });
  }
}

/** One entry that a register still has, one that a person checked and that is in its days of grace, one only said. */
class FixedChecks {
  historyOf(): Promise<HistoricHolding[]> {
    const pso = { label: 'pso', name: 'PSO', source: 'register-pso', statedOn: '2026-11-03' } as const;
    return Promise.resolve([
      {
        ...pso,
        levelName: 'Trede 2',
        basis: 'verified',
        status: 'verified',
        validFrom: '2025-05-02',
        validUntil: '2027-05-01',
        untilBasis: 'stated',
        confirmedOn: '2026-11-03',
      },
      {
        ...pso,
        name: 'Een keurmerk met een lange naam voor ondernemingen',
        basis: 'verified',
        status: 'verified',
        validUntil: '2026-11-01',
        graceUntil: '2026-12-01',
        untilBasis: 'usual',
        source: 'steward',
        checkId: '7',
      },
      { ...pso, basis: 'claimed', status: 'claimed', untilBasis: 'unknown', source: 'self-registration' },
    ]);
  }
}

/** More than a page tells at once, two of them by one source on one day. */
class FixedHistory {
  of(): Promise<HistoryEvent[]> {
    const said = { source: 'leveranciersdatabank', statedOn: '2026-06-10' };
    const moved = { field: 'place', before: 'Assen', after: 'Groningen' } as const;
    return Promise.resolve([
      { on: '2026-11-03', kind: 'confirmed' },
      { on: '2026-06-12', kind: 'changed', change: moved, ...said },
      { on: '2026-06-12', kind: 'changed', change: { field: 'description', done: 'changed' }, ...said },
      ...Array.from({ length: 10 }, (_, year): HistoryEvent => {
        const change = { field: 'employees', before: year + 1, after: year + 2 } as const;
        return {
          on: `${2025 - year}-03-01`,
          kind: 'changed',
          change,
          source: 'impact-noord',
          statedOn: '2014-01-01',
        };
      }),
    ]);
  }
}

class FixedRecognition {
  municipalities(): Promise<string[]> {
    return Promise.resolve(['GM0014']);
  }

  of(): Promise<Map<string, never[]>> {
    return Promise.resolve(new Map<string, never[]>());
  }
}

/** One operation with all that a page can show of one: a body that holds itself, long names, lists, choices. */
class FixedApi extends ApiDocument {
  override get(): object {
    const text = { type: 'string', description: 'A text with `code` in it.', enum: ['one', 'two'] };
    const content = {
      'application/json': { schema: { $ref: '#/components/schemas/Firm' }, example: { name: 'A' } },
    };
    return {
      info: { version: '1.0.0' },
      tags: [{ name: 'suppliers', description: 'Search' }],
      components: {
        schemas: {
          Firm: {
            type: 'object',
            required: ['name'],
            properties: {
              name: text,
              aNameThatIsMuchLongerThanAnyScreenOfAPhoneIsWide: { type: ['integer', 'null'] },
              branches: { type: 'array', items: { $ref: '#/components/schemas/Firm' } },
            },
          },
        },
      },
      paths: {
        '/suppliers': {
          post: {
            operationId: 'searchSuppliers',
            summary: 'Search suppliers',
            description: 'Needs the scope `suppliers:read`.\n\nMore of it.',
            tags: ['suppliers'],
            parameters: [{ name: 'q', in: 'query', description: 'What.', schema: text, required: true }],
            requestBody: { content },
            responses: { 200: { description: 'Found.', content }, 400: { description: 'Not right.' } },
          },
        },
      },
    };
  }
}

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
    { module: PagesOnly, imports: [HttpModule, services] },
    { requestLog: false, imageSources },
  );
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
}
