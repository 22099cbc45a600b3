import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { waitForImport } from '../../src/intake/progress/wait-for-import.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import { findImport, firmList, range, receiveFile } from '../support/import-faults.ts';
import { registerState } from '../support/register-state.ts';
import { type TestApp } from '../support/test-app.ts';
import { WorkerProcesses } from '../support/worker-processes.ts';

const HEADER = 'Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving\n';

/** The same firms in every source, half of them without a number, in an order of its own. */
function sameFirms(nth: number): string {
  const rows = range(0, 40).map((number) => {
    const kvk = number % 2 === 0 ? String(99_100_000 + number) : '';
    return `Gelijktijdig ${number} B.V.;${kvk};9712HM;Groningen;Dienst ${nth}`;
  });
  return HEADER + [...rows.slice(nth * 5), ...rows.slice(0, nth * 5)].join('\n');
}

describe('imports that come at once', () => {
  const workers = new WorkerProcesses();
  let emptied: EmptiedRegister;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  afterEach(() => workers.killAll());
  afterAll(() => emptied.close());

  /** A register with eight more sources; the one before it is gone. */
  async function register(): Promise<TestApp> {
    const test = await emptied.empty();
    await test.dataSource.query(
      `insert into source (code, name, kind, precedence)
       select 'bron-' || n, 'Bron ' || n, 'supplier-database', 40 + n from generate_series(0, 7) n`,
    );
    return test;
  }

  /** In the order in which they were decided. */
  async function inOrder({ dataSource }: TestApp): Promise<{ source: string; id: string }[]> {
    return dataSource.query(
      `select source_code as source, id from import where position is not null order by position`,
    );
  }

  it.each([2, 8])(
    'make one supplier of each new firm, as if they had come one by one (%i sources, three workers)',
    async (count) => {
      const test = await register();
      const texts = new Map(range(0, count).map((nth) => [`bron-${nth}`, sameFirms(nth)]));
      await Promise.all(range(0, 3).map(() => workers.start(test)));
      const ids = await Promise.all([...texts].map(([source, text]) => receiveFile(test, source, text)));
      for (const id of ids) {
        await waitForImport(test.dataSource.manager, id, 'searchable');
        expect(await findImport(test, id)).toMatchObject({ status: 'completed', rows: { total: 40 } });
      }
      const [found]: unknown[] = await test.dataSource.query(
        `select (select count(*)::int from supplier) as suppliers,
                (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`,
      );
      expect(found).toEqual({ suppliers: 40, deadlocks: 0 });

      await workers.killAll();
      const [order, state] = [await inOrder(test), await registerState(test)];
      const serial = await register();
      for (const { source } of order) await serial.importCsv(source, texts.get(source) ?? '');
      expect(state).toEqual(await registerState(serial));
    },
    120_000,
  );

  it('are one import when they are the same file', async () => {
    const test = await register();
    const ids = await Promise.all(range(0, 5).map(() => receiveFile(test, 'bron-0', firmList([1, 2]))));
    expect(new Set(ids).size).toBe(1);
    const kept: unknown[] = await test.dataSource.query(`select id from import`);
    expect(kept).toHaveLength(1);
  });

  it('are decided one after the other when they are of one source', async () => {
    const test = await register();
    const texts = [firmList(range(1, 30)), firmList(range(20, 30), 'Anders'), firmList(range(40, 30))];
    const ids = await Promise.all(texts.map((text) => receiveFile(test, 'bron-0', text, 'replace')));
    const textOf = new Map(ids.map((id, index) => [id, texts[index] ?? '']));
    await test.drainJobs();
    const decided = await inOrder(test);
    expect(decided.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const state = await registerState(test);
    const serial = await register();
    for (const { source, id } of decided)
      await serial.importCsv(source, textOf.get(id) ?? '', { delivery: 'replace' });
    // The order of the last two does not show in the list of questions and labels, but in what is published.
    expect(state).toEqual(await registerState(serial));
  });
});
