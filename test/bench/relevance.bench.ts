import { Meilisearch } from 'meilisearch';

import { type Bench } from './bench.ts';
import { readBenchmark } from './relevance-data.ts';
import { plainMeilisearch, postgresFullText } from './relevance-peers.ts';
import { openSearch, publishSuppliers } from './relevance-register.ts';
import { scoreRanker } from './relevance-score.ts';

/**
 * `npm run bench -- relevance [FOLDER]`: how well requests find suppliers through the search service, with plain Meilisearch
 * and PostgreSQL full text beside it. FOLDER holds suppliers, requests and judgments.
 */
export const bench: Bench = async ({ stores, dataSource }, [folder]) => {
  if (!folder) throw new Error('Say which folder: npm run bench -- relevance FOLDER');
  const benchmark = readBenchmark(folder);
  const settings = { ...stores, indexName: 'bench-relevance' };
  const ids = await publishSuppliers(dataSource, settings, benchmark.suppliers);
  const search = openSearch(dataSource, settings);
  const client = new Meilisearch({ host: stores.meiliUrl, apiKey: stores.meiliMasterKey });
  const peers = {
    meilisearch: await plainMeilisearch(client, benchmark.suppliers),
    postgresql: await postgresFullText(dataSource, benchmark.suppliers),
  };
  return {
    requests: benchmark.requests.length,
    register: await scoreRanker(benchmark, async ({ text, cpv }) => {
      const { items } = await search.search({ q: text, page: 1, pageSize: 20 }, cpv ? [cpv] : []);
      return items.map(({ id }) => ids.get(id) ?? id);
    }),
    meilisearch: await scoreRanker(benchmark, peers.meilisearch),
    postgresql: await scoreRanker(benchmark, peers.postgresql),
  };
};
