import { parseArgs } from 'node:util';

import autocannon from 'autocannon';
import { Meilisearch } from 'meilisearch';
import { type DataSource } from 'typeorm';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Bench } from './bench.ts';
import { plainIndex } from './plain-index.ts';
import { indexProfiles } from './relevance-register.ts';
import { SEARCH_CASES } from './search-cases.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serveRegister } from './served-register.ts';
import { round } from './timing.ts';

const INDEX = 'bench-api';
const PLAIN = 'bench-api-plain';
const CONNECTIONS = [1, 8, 32] as const;

/** What autocannon is to send, again and again. */
type Sent = Pick<autocannon.Options, 'url' | 'method' | 'body' | 'headers'>;

/**
 * `npm run bench -- api [--firms 100000] [--seconds 5]`: autocannon at 1, 8 and 32 connections against the built register, as a
 * purchasing tool with a key asks it: a search, one supplier, a page of a copy, changes, a shortlist. Beside it, in the same run, the
 * same search straight to Meilisearch. Errors and answers that are no 2xx are counted, and should be none.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { firms, seconds } = readOptions(args);
  await insertSearchFirms(dataSource, firms);
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  await plainIndex(
    new Meilisearch({ host: stores.meiliUrl, apiKey: stores.meiliMasterKey }),
    dataSource,
    PLAIN,
  );
  const headers = { 'X-Api-Key': await newKey(dataSource) };
  const register = await serveRegister({ stores, dataDir }, INDEX);
  const { path, straight } = SEARCH_CASES.oneWord;
  const reading = (address: string): Sent => ({ url: `${register.url}/v1/${address}`, headers });
  const sent: Record<string, Sent> = {
    straightToMeilisearch: asJson(
      { url: `${stores.meiliUrl}/indexes/${PLAIN}/search` },
      { Authorization: `Bearer ${stores.meiliMasterKey}` },
      straight,
    ),
    search: reading(`suppliers?${path}`),
    supplier: reading(`suppliers/${await anySupplier(dataSource)}`),
    pageOfCopy: reading('exports/suppliers?limit=100'),
    changes: reading('changes?since=0&limit=100'),
    shortlist: asJson(reading('shortlists'), headers, { text: 'Lunch voor 60 personen in Groningen' }),
  };
  try {
    const figures: Record<string, object> = {};
    for (const [name, request] of Object.entries(sent)) figures[name] = await atEach(request, seconds);
    return { firms, seconds, ...figures };
  } finally {
    await register.stop();
  }
};

function asJson(sent: Sent, headers: Record<string, string>, body: object): Sent {
  return {
    ...sent,
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function atEach(sent: Sent, seconds: number): Promise<Record<string, object>> {
  const figures: Record<string, object> = {};
  // Code is compiled and caches are filled before anything is counted.
  await autocannon({ ...sent, connections: 2, duration: 1 });
  for (const connections of CONNECTIONS) {
    const { requests, latency, errors, timeouts, non2xx } = await autocannon({
      ...sent,
      connections,
      duration: seconds,
    });
    figures[`${connections}Connections`] = {
      perSecond: round(requests.average),
      p50Ms: latency.p50,
      p97_5Ms: latency.p97_5,
      p99Ms: latency.p99,
      failed: errors + timeouts + non2xx,
    };
  }
  return figures;
}

/** With a key a caller is not limited in number. */
async function newKey(dataSource: DataSource): Promise<string> {
  const { key } = await new ApiKeyService(dataSource).create({ name: 'bench', scopes: ['suppliers:read'] });
  return key;
}

async function anySupplier(dataSource: DataSource): Promise<string> {
  const [row]: { id: string }[] = await dataSource.query(
    `select supplier_id as id from profile where published order by supplier_id limit 1`,
  );
  return row?.id ?? '';
}

function readOptions(args: readonly string[]): { firms: number; seconds: number } {
  const { values } = parseArgs({
    args: [...args],
    options: { firms: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '5' } },
  });
  return { firms: Number(values.firms), seconds: Number(values.seconds) };
}
