import { Meilisearch } from 'meilisearch';

import { type Bench, type BenchContext } from './bench.ts';
import { type Benchmark, readBenchmark } from './relevance-data.ts';
import { demoBenchmark } from './relevance-demo.ts';
import { plainMeilisearch, postgresFullText } from './relevance-peers.ts';
import { openSearch, publishSuppliers } from './relevance-register.ts';
import { type Ranker, scoreRanker } from './relevance-score.ts';

/**
 * `npm run bench -- relevance [FOLDER]`: how well requests find suppliers through the search service, with plain Meilisearch
 * and PostgreSQL full text beside it. FOLDER holds suppliers, requests and judgments; without one, our own requests to the
 * demo firms are asked, those that were tuned to and those that were not.
 */
export const bench: Bench = async (context, [folder]) => {
  if (folder) return measure(context, { [folder]: readBenchmark(folder) });
  return measure(context, { tuned: demoBenchmark('tuned'), heldOut: demoBenchmark('heldOut') });
};

/** Benchmarks of the same suppliers. */
async function measure(context: BenchContext, benchmarks: Record<string, Benchmark>): Promise<object> {
  const suppliers = Object.values(benchmarks)[0]?.suppliers ?? [];
  const { stores, dataSource } = context;
  const client = new Meilisearch({ host: stores.meiliUrl, apiKey: stores.meiliMasterKey });
  const rankers: Record<string, Ranker> = {
    register: await throughTheService(context, suppliers),
    meilisearch: await plainMeilisearch(client, suppliers),
    postgresql: await postgresFullText(dataSource, suppliers),
  };
  const figures: Record<string, object> = {};
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    const of: Record<string, unknown> = { requests: benchmark.requests.length };
    for (const [system, ranker] of Object.entries(rankers)) of[system] = await scoreRanker(benchmark, ranker);
    figures[name] = of;
  }
  return figures;
}

async function throughTheService(
  { stores, dataSource }: BenchContext,
  suppliers: Benchmark['suppliers'],
): Promise<Ranker> {
  const settings = { ...stores, indexName: 'bench-relevance' };
  const ids = await publishSuppliers(dataSource, settings, suppliers);
  const search = openSearch(dataSource, settings);
  return async ({ text, cpv }) => {
    const { items } = await search.search({ q: text, page: 1, pageSize: 20 }, cpv ? [cpv] : []);
    return items.map(({ id }) => ids.get(id) ?? id);
  };
}
