import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { IndexInspector } from '../../src/indexing/index-inspector.ts';
import { waitForImport } from '../../src/intake/progress/wait-for-import.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testMeilisearch } from '../support/test-meilisearch.ts';

/** More rows than one chunk of matching and one batch of the pipeline hold, with firms that come twice. */
const ROWS = 4_500;

function supplierFile(): string {
  const lines = ['Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving'];
  for (let row = 1; row <= ROWS; row++) {
    const firm = row % 10 === 0 ? row - 5 : row;
    const kvk = row % 3 === 0 ? '' : String(99_500_000 + firm);
    lines.push(
      `L${row};Voorbeeldfirma Nummer ${firm} B.V.;${kvk};9712HM;Groningen;Schoonmaak en groen, firma ${firm}.`,
    );
  }
  return lines.join('\n');
}

/** Everything that an import leaves behind, without ids and times. */
async function stateOf({ dataSource, app }: TestApp): Promise<object> {
  const one = async (sql: string): Promise<unknown> =>
    (await dataSource.query<{ value: unknown }[]>(sql))[0]?.value;
  const drift = await app.get(IndexInspector, { strict: false }).drift();
  return {
    rows: await one(
      `select md5(string_agg(line || ' ' || outcome || ' ' || (supplier_id is null), '|' order by line)) as value from import_row`,
    ),
    profiles: await one(
      `select md5(string_agg((data - 'supplierId')::text, '|' order by (data - 'supplierId')::text)) as value from profile`,
    ),
    suppliers: await one(`select count(*) as value from supplier`),
    records: await one(`select count(*) as value from source_record where superseded_at is null`),
    matches: await one(
      `select md5(string_agg(outcome || reason, '|' order by record_id - (select min(record_id) from record_match))) as value from record_match`,
    ),
    questions: await one(`select count(*) as value from review_item`),
    changes: await one(`select count(*) as value from change`),
    waiting: await one(`select count(*) as value from pipeline_batch where stage <> 'indexed'`),
    documents: drift.documents,
    drift: drift.missing.length + drift.outdated.length + drift.surplus.length,
  };
}

/** Moments at which a worker is killed, each told from the database. */
const MOMENTS: Record<string, string> = {
  'while the file is staged': `select exists (select from graphile_worker.jobs where task_identifier = 'intake.stage' and locked_at is not null) as now`,
  'between two chunks of decisions': `select exists (select from import_row where outcome is not null) and exists (select from import_row where outcome is null) as now`,
  'while profiles are made': `select exists (select from pipeline_batch where stage = 'enriched') as now`,
  'while the index is filled': `select exists (select from pipeline_batch where stage = 'published') as now`,
};

async function until(dataSource: DataSource, sql: string): Promise<void> {
  for (let tries = 0; tries < 6_000; tries++) {
    const [row]: { now: boolean }[] = await dataSource.query(sql);
    if (row?.now) return;
    await pause(5);
  }
  throw new Error(`it never came to: ${sql}`);
}

describe('an import whose worker is killed', () => {
  const workers: ChildProcess[] = [];
  const apps: TestApp[] = [];
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    for (const app of apps.splice(0)) await app.close();
  });

  async function startWorker(test: TestApp): Promise<ChildProcess> {
    const { url, key } = testMeilisearch();
    const script = join(import.meta.dirname, '..', 'support', 'worker-process.mjs');
    const { indexName } = test.app.get(AppConfig, { strict: false });
    const worker = spawn(process.execPath, [script, test.databaseUrl, url, key, indexName], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    await once(worker.stdout, 'data');
    return worker;
  }

  async function receive(test: TestApp): Promise<string> {
    const { id } = await test.app.get(ImportService, { strict: false }).receive({
      source: 'leveranciersdatabank',
      fileName: 'firms.csv',
      content: [Buffer.from(supplierFile())] as unknown as AsyncIterable<Uint8Array>,
      dryRun: false,
      requestedBy: 'test',
    });
    return id;
  }

  it('ends as if nothing had happened, whenever it was killed', async () => {
    const undisturbed = await startTestApp();
    apps.push(undisturbed);
    await receive(undisturbed);
    await undisturbed.drainJobs();
    const expected = await stateOf(undisturbed);
    expect(expected).toMatchObject({ waiting: '0', drift: 0 });

    const disturbed = await startTestApp();
    apps.push(disturbed);
    // The worker is there first, so that the very first job is caught in the act.
    let worker = await startWorker(disturbed);
    const id = await receive(disturbed);
    for (const [moment, sql] of Object.entries(MOMENTS)) {
      await until(disturbed.dataSource, sql);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      process.stderr.write(`killed ${moment}\n`);
      worker = await startWorker(disturbed);
    }
    const { step } = await waitForImport(disturbed.dataSource.manager, id, 'searchable');
    expect(step).toBe('searchable');
    expect(await stateOf(disturbed)).toEqual(expected);
  }, 120_000);
});
