import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { choosePostgresAccount, giveFolderTo } from '../../src/platform/embedded/postgres-account.ts';
import { drainThroughFailures, findImport, firmList, range, receiveFile } from '../support/import-faults.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { registerState } from '../support/register-state.ts';
import { makeSmallDisk, type SmallDisk, smallDisksCanBeMade } from '../support/small-disk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { asAdmin } from '../support/test-database.ts';
import { untilTrue } from '../support/until-true.ts';

const SOURCE = 'leveranciersdatabank';
const TABLESPACE = 'small_disk';

/** The database with its reference data, and room for some thousands of rows. Megabytes. */
const DISK_SIZE = 256;

/** Left on the full disk: what the queue of the jobs needs, and far less than the file. Bytes. */
const LITTLE = 256 * 1024;

describe('an import into a database whose disk is full', () => {
  if (!smallDisksCanBeMade()) return;
  let disk: SmallDisk;
  let test: TestApp;
  afterEach(async () => {
    disk.makeRoom();
    await test.close();
    await asAdmin(`drop tablespace ${TABLESPACE}`);
    disk.remove();
  });

  /** The database lies on the small disk; its journal does not, as on a server that is set up well. */
  async function registerOnSmallDisk(): Promise<void> {
    disk = makeSmallDisk(DISK_SIZE)!;
    const folder = join(disk.folder, 'tablespace');
    mkdirSync(folder, { mode: 0o700 });
    giveFolderTo(choosePostgresAccount(), folder);
    await asAdmin(`create tablespace ${TABLESPACE} location '${folder}'`);
    test = await startTestApp({ database: { tablespace: TABLESPACE } });
  }

  it('is refused whole, leaves other data alone, and can be sent again when there is room', async () => {
    await registerOnSmallDisk();
    await test.importCsv(SOURCE, firmList(range(1, 50)), { delivery: 'replace' });
    const before = await registerState(test);
    const text = firmList(range(1, 6000), 'Anders');
    const id = await receiveFile(test, SOURCE, text, 'replace');
    const other = await receiveFile(test, 'impact-noord', firmList([7000]));
    disk.fillUp(LITTLE);
    const runner = test.app.get(JobRunner);
    await runner.start();
    await untilTrue(test.dataSource, `select status = 'refused' as now from import where id = '${id}'`);
    expect(await findImport(test, id)).toMatchObject({
      refusal: { code: 'storage-full' },
      rows: { total: 0 },
      reversing: false,
    });

    disk.makeRoom();
    // The little one may have fitted even then; it comes to an end in any case, whole or not at all.
    await untilTrue(
      test.dataSource,
      `select matched_at is not null or (status = 'refused' and reversal_requested_at is null) as now
         from import where id = '${other}'`,
    );
    await runner.stop();
    await drainThroughFailures(test);
    if ((await findImport(test, other)).status === 'refused')
      expect(await registerState(test)).toEqual(before);
    const again = await test.importCsv(SOURCE, text, { delivery: 'replace' });
    expect(again).toMatchObject({ status: 'completed', rows: { total: 6000 } });
  });
});
