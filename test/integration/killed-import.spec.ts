import { once } from 'node:events';

import { afterEach, describe, expect, it } from '@jest/globals';

import { waitForImport } from '../../src/intake/progress/wait-for-import.ts';
import { receiveFile } from '../support/import-faults.ts';
import { holdTable } from '../support/hold-table.ts';
import { importState } from '../support/import-state.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { untilTrue } from '../support/until-true.ts';
import { WorkerProcesses } from '../support/worker-processes.ts';

const SOURCE = 'leveranciersdatabank';

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

/** Moments at which a worker is killed, each told from the database. */
const MOMENTS: Record<string, string> = {
  'while the file is staged': `select exists (select from graphile_worker.jobs where task_identifier = 'intake.stage' and locked_at is not null) as now`,
  'between two chunks of decisions': `select exists (select from import_row where outcome is not null) and exists (select from import_row where outcome is null) as now`,
  'while profiles are made': `select exists (select from pipeline_batch where stage = 'enriched') as now`,
  'while the index is filled': `select exists (select from pipeline_batch where stage = 'published') as now`,
};

describe('an import whose worker is killed', () => {
  const workers = new WorkerProcesses();
  const apps: TestApp[] = [];
  afterEach(async () => {
    await workers.killAll();
    for (const app of apps.splice(0)) await app.close();
  });

  it('ends as if nothing had happened, whenever it was killed', async () => {
    const undisturbed = await startTestApp();
    apps.push(undisturbed);
    await receiveFile(undisturbed, SOURCE, supplierFile());
    await undisturbed.drainJobs();
    const expected = await importState(undisturbed);
    expect(expected).toMatchObject({ waiting: '0', drift: 0 });

    const disturbed = await startTestApp();
    apps.push(disturbed);
    // The worker is there first, so that the very first job is caught in the act.
    let worker = await workers.start(disturbed);
    // The later moments last some milliseconds only: nothing is written there until the worker was killed.
    const held: Record<string, () => Promise<void>> = {
      'while profiles are made': await holdTable(disturbed.dataSource, 'profile'),
      'while the index is filled': await holdTable(disturbed.dataSource, 'search_index_refusal'),
    };
    const id = await receiveFile(disturbed, SOURCE, supplierFile());
    for (const [moment, sql] of Object.entries(MOMENTS)) {
      await untilTrue(disturbed.dataSource, sql);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      await held[moment]?.();
      process.stderr.write(`killed ${moment}\n`);
      worker = await workers.start(disturbed);
    }
    const { step } = await waitForImport(disturbed.dataSource.manager, id, 'searchable');
    expect(step).toBe('searchable');
    expect(await importState(disturbed)).toEqual(expected);
  });
});
