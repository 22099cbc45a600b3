import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import {
  drainThroughFailures,
  endFaults,
  failOnRow,
  findImport,
  firmList,
  range,
  receiveFile,
} from '../support/import-faults.ts';
import { registerState } from '../support/register-state.ts';
import { aKeyFor, formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const SOURCE = 'leveranciersdatabank';

/** What `raise exception` says without a code of its own: of no kind that is known to pass. */
const SOME_DEFECT = 'P0001';
const DISK_FULL = '53100';
const CONNECTION_GONE = '08006';

/** The number of the firm that a row of a table with cleaned cells is about. */
const firmIs = (number: number): string => `new.cleaned ->> 'externalId' = 'L${number}'`;

describe('an import on which the work keeps failing', () => {
  let emptied: EmptiedRegister;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  afterEach(() => endFaults(emptied.test));
  afterAll(() => emptied.close());

  /** A register with one delivery of 100 firms; the next one that speaks of firm 5000 fails. The one before it is gone. */
  async function register(): Promise<TestApp> {
    const test = await emptied.empty();
    await test.importCsv(SOURCE, firmList(range(1, 100)), { delivery: 'replace' });
    return test;
  }

  it('is refused whole after a few tries, with a number for the log, and the next delivery goes on', async () => {
    const test = await register();
    const before = await registerState(test);
    await failOnRow(test, 'source_record', firmIs(5000), SOME_DEFECT);
    // Two chunks: the first one is done and visible before the second one fails.
    const id = await receiveFile(test, SOURCE, firmList([...range(50, 2100), 5000], 'Anders'), 'replace');
    const next = await receiveFile(test, SOURCE, firmList(range(1, 100)), 'replace');
    await drainThroughFailures(test);

    const refused = await findImport(test, id);
    expect(refused).toMatchObject({
      status: 'refused',
      refusal: { code: 'internal-error' },
      rows: { total: 0, created: 0 },
      recordsEnded: 0,
      reversing: false,
      problem: null,
    });
    expect(refused.refusal?.message).toContain(String(refused.refusal?.values?.['reference']));
    expect(await findImport(test, next)).toMatchObject({ status: 'completed', rows: { unchanged: 100 } });
    expect(await registerState(test)).toEqual(before);
  });

  it('says meanwhile what is the matter, and ends well when that is put right', async () => {
    const test = await register();
    const repair = await failOnRow(test, 'source_record', firmIs(5000), SOME_DEFECT);
    const id = await receiveFile(test, SOURCE, firmList([5000]));
    await expect(test.drainJobs()).rejects.toThrow('fault of a test');
    const trying = await findImport(test, id);
    expect(trying).toMatchObject({ status: 'running', refusal: null, problem: { code: 'internal-error' } });
    expect(Date.parse(trying.problem?.since ?? '')).not.toBeNaN();
    expect(trying.problem?.message).toContain(trying.problem?.reference);
    await repair();
    await drainThroughFailures(test);
    expect(await findImport(test, id)).toMatchObject({
      status: 'completed',
      rows: { created: 1 },
      problem: null,
    });
  });

  it('is refused at once when the disk is full, is taken back when there is room, and can be sent again', async () => {
    const test = await register();
    const before = await registerState(test);
    const text = firmList([...range(50, 2100), 5000], 'Anders');
    const makeRoom = await failOnRow(test, 'source_record', firmIs(5000), DISK_FULL);
    const id = await receiveFile(test, SOURCE, text, 'replace');
    await drainThroughFailures(test);
    expect(await findImport(test, id)).toMatchObject({
      status: 'refused',
      refusal: { code: 'storage-full' },
      rows: { total: 0 },
      reversing: false,
    });
    expect(await registerState(test)).toEqual(before);

    await makeRoom();
    const again = await test.importCsv(SOURCE, text, { delivery: 'replace' });
    expect(again).toMatchObject({ status: 'completed', recordsEnded: 49, rows: { total: 2101 } });
    const state = await registerState(test);
    const undisturbed = await register();
    await undisturbed.importCsv(SOURCE, text, { delivery: 'replace' });
    expect(state).toEqual(await registerState(undisturbed));
  });

  it('is refused whole when its connection breaks off again and again, and starts again by one press', async () => {
    const test = await register();
    const before = await registerState(test);
    const repair = await failOnRow(test, 'source_record', firmIs(5000), CONNECTION_GONE);
    const id = await receiveFile(test, SOURCE, firmList([50, 5000], 'Anders'), 'replace');
    await drainThroughFailures(test);
    expect(await findImport(test, id)).toMatchObject({
      status: 'refused',
      refusal: { code: 'connection-lost' },
      rows: { total: 0 },
      problem: null,
    });
    expect(await registerState(test)).toEqual(before);

    await repair();
    const cookie = await signIn(test.app, (await aKeyFor(test.app)).key);
    const formToken = await formTokenIn(test.app, cookie);
    const page = await test.app.inject({ url: `/beheer/imports/${id}`, headers: { cookie } });
    expect(page.body).toContain('Deze levering is niet verwerkt');
    const press = () => postForm(test.app, `/beheer/imports/${id}/opnieuw`, { formToken }, { cookie });
    const [once, twice] = [await press(), await press()];
    expect([once.statusCode, twice.headers.location]).toEqual([303, once.headers.location]);
    await drainThroughFailures(test);
    const again = String(once.headers.location).split('/').at(-1) ?? '';
    expect(again).not.toBe(id);
    // As every delivery on the page: a preview first, of the same file in the same way.
    expect(await findImport(test, again)).toMatchObject({
      status: 'previewed',
      fileName: 'firms.csv',
      delivery: 'replace',
      rows: { total: 2, created: 1, updated: 1 },
    });
  });

  it('is no such press where the file itself was refused', async () => {
    const test = await register();
    const { id } = await test.importCsv(SOURCE, 'Straat;Plaats\nDorpsstraat;Assen\n');
    const cookie = await signIn(test.app, (await aKeyFor(test.app)).key);
    const formToken = await formTokenIn(test.app, cookie);
    const page = await test.app.inject({ url: `/beheer/imports/${id}`, headers: { cookie } });
    expect(page.body).not.toContain(`/beheer/imports/${id}/opnieuw`);
    const answer = await postForm(test.app, `/beheer/imports/${id}/opnieuw`, { formToken }, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/beheer/imports/${id}`]);
  });

  it('is refused when the disk fills up while its profiles are made', async () => {
    const test = await register();
    const before = await registerState(test);
    const makeRoom = await failOnRow(
      test,
      'profile',
      `new.data -> 'name' ->> 'value' = 'Storing 5000 B.V.'`,
      DISK_FULL,
    );
    const id = await receiveFile(test, SOURCE, firmList([1, 5000], 'Anders'));
    await test.drainJobs();
    await makeRoom();
    await drainThroughFailures(test);
    expect(await findImport(test, id)).toMatchObject({
      status: 'refused',
      refusal: { code: 'storage-full' },
      reversing: false,
    });
    expect(await registerState(test)).toEqual(before);
  });

  it('is left as it is when it cannot be taken back, and says so', async () => {
    const test = await register();
    const id = await receiveFile(test, SOURCE, firmList([200]));
    await test.drainJobs();
    const state = await registerState(test);
    const repair = await failOnRow(test, 'pipeline_batch', `new.cause like '%taken back'`, SOME_DEFECT);
    const imports = test.app.get(ImportService, { strict: false });
    await imports.reverse(id);
    await drainThroughFailures(test);
    expect(await imports.find(id)).toMatchObject({
      status: 'completed',
      reversing: false,
      problem: { code: 'internal-error' },
    });
    expect(await registerState(test)).toEqual(state);

    await repair();
    await imports.reverse(id);
    await drainThroughFailures(test);
    expect(await imports.find(id)).toMatchObject({ status: 'reverted', problem: null });
  });

  it('waits for room when there is none to take it back, and says so', async () => {
    const test = await register();
    const id = await receiveFile(test, SOURCE, firmList([200]));
    await test.drainJobs();
    const makeRoom = await failOnRow(test, 'pipeline_batch', `new.cause like '%taken back'`, DISK_FULL);
    const imports = test.app.get(ImportService, { strict: false });
    await imports.reverse(id);
    await test.drainJobs();
    expect(await imports.find(id)).toMatchObject({
      status: 'completed',
      reversing: true,
      problem: { code: 'storage-full' },
    });
    await makeRoom();
    await drainThroughFailures(test);
    expect(await imports.find(id)).toMatchObject({ status: 'reverted', problem: null });
  });
});
