import { parseArgs } from 'node:util';

import { DEMO_REQUESTS } from '../support/demo-requests.ts';
import { type Bench } from './bench.ts';
import { type BenchRequest, readBenchmark } from './relevance-data.ts';
import { demoBenchmark } from './relevance-demo.ts';
import { publishSuppliers } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serveRegister } from './served-register.ts';
import { ask, round, timesOf } from './timing.ts';
import { storesCpu, usageOf } from './process-usage.ts';

const INDEX = 'bench-shortlist';

/**
 * `npm run bench -- shortlist [FOLDER] [--firms 100000] [--runs 3]`: time of `POST /v1/shortlists` for every request of a benchmark
 * folder (or of our own), among its suppliers and so many other firms. The first run finds nothing remembered.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      firms: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '3' },
      profile: { type: 'string' },
    },
  });
  const [folder] = positionals;
  const { suppliers, requests } = folder ? readBenchmark(folder) : ownRequests();
  await insertSearchFirms(dataSource, Number(values.firms));
  await publishSuppliers(dataSource, { ...stores, indexName: INDEX }, suppliers);
  const register = await serveRegister({ stores, dataDir }, INDEX, { profileFolder: values.profile });
  const cpu = () => ({ register: usageOf(register.pid)?.cpuSeconds ?? 0, ...storesCpu(dataDir) });
  const runs: object[] = [];
  try {
    for (let run = 0; run < Number(values.runs); run += 1) {
      const times: number[] = [];
      const before = cpu();
      for (const { text, place, cpv } of requests) {
        const started = performance.now();
        const body = { text, ...(place ? { near: place } : {}), ...(cpv ? { categories: [cpv] } : {}) };
        await ask({ url: `${register.url}/v1/shortlists`, body });
        times.push(performance.now() - started);
      }
      const now = cpu();
      const each = (name: keyof typeof now): number =>
        round(((now[name] - before[name]) * 1000) / times.length);
      runs.push({
        ...timesOf(times),
        cpuMs: {
          register: each('register'),
          meilisearch: each('meilisearch'),
          postgres: each('postgres'),
        },
      });
    }
  } finally {
    await register.stop();
  }
  return { firms: Number(values.firms) + suppliers.length, requests: requests.length, runs };
};

function ownRequests(): {
  suppliers: ReturnType<typeof demoBenchmark>['suppliers'];
  requests: BenchRequest[];
} {
  const { suppliers } = demoBenchmark('tuned');
  return { suppliers, requests: DEMO_REQUESTS.map(({ text }) => ({ id: text, text })) };
}
