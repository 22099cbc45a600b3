import { Meilisearch, type SearchParams } from 'meilisearch';

import { type SearchQuery } from '../../src/discovery/search-query.ts';
import { type SearchService } from '../../src/discovery/search.service.ts';
import { keepAliveHttp } from '../../src/platform/search/keep-alive-http.ts';
import { DEMO_REQUESTS } from '../support/demo-requests.ts';
import { type Bench } from './bench.ts';
import { indexProfiles, openSearch } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';

const RUNS = 200;
const CLIENTS = 32;
const GRONINGEN = { lat: 53.2194, lng: 6.5665 };

/** A question to the register, and the same straight to Meilisearch. */
interface Case {
  query: Partial<SearchQuery>;
  straight: { q: string } & SearchParams;
}

const near = `_geoRadius(${GRONINGEN.lat}, ${GRONINGEN.lng}, 25000)`;
const FACETS = ['label', 'theme', 'programme', 'category', 'municipality', 'size'];
const CASES: Record<string, Case> = {
  oneWord: { query: { q: 'glasbewassing' }, straight: { q: 'glasbewassing' } },
  nameWithTypo: { query: { q: 'Noorderwrek 15' }, straight: { q: 'Noorderwrek 15' } },
  fourWords: {
    query: { q: 'opgeknapte laptops met garantie' },
    straight: { q: 'opgeknapte laptops met garantie' },
  },
  wordNear: {
    query: { q: 'schilderwerk', near: `${GRONINGEN.lat},${GRONINGEN.lng}` },
    straight: { q: 'schilderwerk', filter: near },
  },
  sortedByDistance: {
    query: { q: 'schilderwerk', near: `${GRONINGEN.lat},${GRONINGEN.lng}`, sort: 'distance' },
    straight: {
      q: 'schilderwerk',
      filter: near,
      sort: [`_geoPoint(${GRONINGEN.lat}, ${GRONINGEN.lng}):asc`],
    },
  },
  facets: { query: { q: 'taalles', facets: true }, straight: { q: 'taalles', facets: FACETS } },
};

/**
 * `npm run bench -- search [COUNT]`: time of a search through the service in a register of COUNT fictional firms, one client
 * after another, the same question straight to Meilisearch beside it; whole requests; 32 at once; and without Meilisearch.
 */
export const bench: Bench = async ({ stores, dataSource }, [count = '100000']) => {
  const settings = { ...stores, indexName: 'bench-search' };
  await insertSearchFirms(dataSource, Number(count));
  await indexProfiles(dataSource, settings);
  const service = openSearch(dataSource, settings);
  const client = new Meilisearch({
    host: stores.meiliUrl,
    apiKey: stores.meiliMasterKey,
    httpClient: keepAliveHttp(5000),
  });
  const figures: Record<string, object> = {};
  for (const [name, { query, straight }] of Object.entries(CASES))
    figures[name] = {
      register: await timed(RUNS, () => ask(service, query)),
      straight: await timed(RUNS, () => client.index(settings.indexName).search(straight.q, straight)),
    };
  const requests = DEMO_REQUESTS.map(({ text }) => text);
  figures['wholeRequests'] = await timed(requests.length * 2, (run) =>
    ask(service, { q: requests[run % requests.length] ?? '' }),
  );
  figures[`${CLIENTS}Clients`] = {
    registerPerSecond: await perSecond(() => ask(service, { q: 'glasbewassing' })),
    straightPerSecond: await perSecond(() => client.index(settings.indexName).search('glasbewassing')),
  };
  const away = openSearch(dataSource, { ...settings, meiliUrl: 'http://127.0.0.1:9' });
  figures['withoutMeilisearch'] = await timed(20, (run) => ask(away, { q: requests[run] ?? '' }));
  return { firms: Number(count), ...figures };
};

function ask(service: SearchService, query: Partial<SearchQuery>): Promise<unknown> {
  return service.search({ page: 1, pageSize: 20, ...query });
}

async function timed(runs: number, run: (at: number) => Promise<unknown>): Promise<object> {
  const times: number[] = [];
  await run(0);
  for (let at = 0; at < runs; at += 1) {
    const started = performance.now();
    await run(at);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(share * runs)] ?? 0) * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** Answers a second with all clients at once, over 20 questions each. */
async function perSecond(run: () => Promise<unknown>): Promise<number> {
  const each = 20;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let at = 0; at < each; at += 1) await run();
    }),
  );
  return Math.round((CLIENTS * each * 1000) / (performance.now() - started));
}
