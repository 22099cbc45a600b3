import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { Meilisearch } from 'meilisearch';
import { type DataSource } from 'typeorm';

import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { INDEX_SETTINGS, indexFingerprint } from '../../src/indexing/index-settings.ts';
import { MeilisearchEngine } from '../../src/indexing/meilisearch-engine.ts';
import { loadPublishedAfter } from '../../src/indexing/stored-profiles.ts';
import { toDocument } from '../../src/indexing/to-document.ts';
import { startBatches } from '../../src/platform/jobs/pipeline-batch.ts';
import { type Bench, type BenchContext } from './bench.ts';
import { storesCpu, usageOf } from './process-usage.ts';
import { indexProfiles } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serveRegister } from './served-register.ts';
import { round } from './timing.ts';

/** Documents that are sent at once when they are loaded straight. */
const RAW_CHUNK = 10_000;
const LOOK_EVERY_MS = 100;

interface Used {
  seconds: number;
  /** Of the process that sends, and of Meilisearch. */
  cpuSeconds: { sending: number; meilisearch: number };
}

/**
 * `npm run bench -- index [--firms 100000]`: published profiles until all of them are searchable, after an import (in the batches
 * of the pipeline, by the built register) and by a rebuild. Beside it the same documents loaded straight into Meilisearch with
 * the same settings, made before the clock starts.
 */
export const bench: Bench = async (context, args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { firms: { type: 'string', default: '100000' } },
  });
  await insertSearchFirms(context.dataSource, Number(values.firms));
  const straight = await loadStraight(context);
  const batches = await throughPipeline(context);
  const rebuild = await measured(context, process.pid, () =>
    indexProfiles(context.dataSource, { ...context.stores, indexName: 'bench-rebuild' }),
  );
  const ratio = ({ seconds }: Used): number => round(seconds / straight.seconds);
  return {
    firms: Number(values.firms),
    straight,
    batches: { ...batches, ofStraight: ratio(batches) },
    rebuild: { ...rebuild, ofStraight: ratio(rebuild) },
  };
};

async function loadStraight(context: BenchContext): Promise<Used> {
  const { stores, dataSource } = context;
  const client = new Meilisearch({ host: stores.meiliUrl, apiKey: stores.meiliMasterKey });
  const index = client.index('bench-straight');
  await index.updateSettings(INDEX_SETTINGS).waitTask();
  const chunks = await documentChunks(dataSource);
  return measured(context, process.pid, async () => {
    const tasks: number[] = [];
    for (const chunk of chunks)
      tasks.push(
        (await index.addDocumentsFromString(chunk, 'application/x-ndjson', { primaryKey: 'id' })).taskUid,
      );
    for (const task of tasks) {
      const { status, error } = await client.tasks.waitForTask(task, { timeout: 600_000 });
      if (status !== 'succeeded') throw new Error(error?.message ?? `task ${task} is ${status}`);
    }
  });
}

/** The documents of all published profiles as NDJSON. */
async function documentChunks(dataSource: DataSource): Promise<string[]> {
  const lexicon = await new LexiconLoader(dataSource).load();
  const chunks: string[] = [];
  for (let after: string | null = null; ;) {
    const profiles = await loadPublishedAfter(dataSource.manager, after, RAW_CHUNK);
    const last = profiles.at(-1);
    if (!last) return chunks;
    after = last.profile.supplierId;
    chunks.push(profiles.map((stored) => JSON.stringify(toDocument(stored, lexicon))).join('\n'));
  }
}

/** As after an import: every supplier in a batch whose profiles are published and not indexed yet. */
async function throughPipeline(context: BenchContext): Promise<Used> {
  const { stores, dataSource } = context;
  const indexName = 'bench-batches';
  await new MeilisearchEngine({ ...stores, indexName }).create('live');
  const { fingerprint } = await new LexiconLoader(dataSource).load();
  await dataSource.query(
    `insert into search_index_state (index_name, fingerprint, documents) values ($1, $2, 0)`,
    [indexName, indexFingerprint(fingerprint)],
  );
  const rows: { id: string }[] = await dataSource.query(`select supplier_id as id from profile`);
  const register = await serveRegister(context, indexName);
  try {
    return await measured(context, register.pid, async () => {
      await dataSource.transaction((manager) =>
        startBatches(manager, { cause: 'bench', supplierIds: rows.map(({ id }) => id), stage: 'published' }),
      );
      while (await anyUnindexed(dataSource)) await pause(LOOK_EVERY_MS);
    });
  } finally {
    await register.stop();
  }
}

async function anyUnindexed(dataSource: DataSource): Promise<boolean> {
  const [batch]: unknown[] = await dataSource.query(
    `select 1 from pipeline_batch where stage <> 'indexed' limit 1`,
  );
  return batch !== undefined;
}

/** @param pid the process that sends documents */
async function measured({ dataDir }: BenchContext, pid: number, work: () => Promise<unknown>): Promise<Used> {
  const cpu = () => ({
    sending: usageOf(pid)?.cpuSeconds ?? 0,
    meilisearch: storesCpu(dataDir).meilisearch,
  });
  const [before, started] = [cpu(), performance.now()];
  await work();
  const [after, seconds] = [cpu(), (performance.now() - started) / 1000];
  return {
    seconds: round(seconds),
    cpuSeconds: {
      sending: round(after.sending - before.sending),
      meilisearch: round(after.meilisearch - before.meilisearch),
    },
  };
}
