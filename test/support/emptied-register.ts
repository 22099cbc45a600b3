import { type DataSource } from 'typeorm';

import { IndexInspector } from '../../src/indexing/index-inspector.ts';
import { SearchEngine } from '../../src/indexing/search-engine.ts';
import { startTestApp, type TestApp, type TestAppOptions } from './test-app.ts';

/** Counters of what changed. They go on, so that whoever remembers something by them sees that it is old. */
const COUNTERS = /_state$/;

/** What waits to be done, beside our own tables. */
const JOBS = ['graphile_worker._private_jobs', 'graphile_worker._private_job_queues'];

interface Table {
  name: string;
  /** Rows that every register begins with. */
  rows: number;
}

/**
 * One application for many tests, each of which finds a register as it was when the application started: starting another
 * one takes ten times as long as emptying this one.
 */
export class EmptiedRegister {
  private constructor(
    readonly test: TestApp,
    private readonly now: Date,
    private readonly tables: readonly Table[],
    /** The transaction from which on rows are of tests. */
    private readonly since: string,
  ) {}

  static async start(options?: TestAppOptions): Promise<EmptiedRegister> {
    const test = await startTestApp(options);
    const tables = await tablesOf(test.dataSource);
    const [first]: { id: string }[] = await test.dataSource.query(`select pg_current_xact_id() as id`);
    return new EmptiedRegister(test, test.clock.now(), tables, first?.id ?? '');
  }

  /**
   * Takes away whatever came since the start, also out of the search index.
   * @throws Error when a row that every register begins with was changed or taken away: that test needs an application of its own
   */
  async empty(): Promise<TestApp> {
    const { app, clock, dataSource } = this.test;
    clock.set(this.now);
    // As a copy of another server: what guards rows, such as those that are only ever added, is not asked.
    await dataSource.transaction((manager) =>
      manager.query(`set local session_replication_role = replica; ${this.deletions()}`),
    );
    const changed = (await tablesOf(dataSource)).filter(({ name, rows }) => rows !== this.rowsOf(name));
    if (changed.length > 0)
      throw new Error(`a test changed what was there before it: ${changed.map(({ name }) => name).join()}`);
    const engine = app.get(SearchEngine, { strict: false });
    const { surplus } = await app.get(IndexInspector, { strict: false }).drift();
    if (surplus.length > 0) await engine.delivered(await engine.remove(surplus, 'live'));
    return this.test;
  }

  close(): Promise<void> {
    return this.test.close();
  }

  private deletions(): string {
    const later = `where xmin::text::bigint >= ${this.since}`;
    return [...this.tables, ...JOBS.map((name) => ({ name, rows: 0 }))]
      .map(({ name, rows }) => `delete from ${name} ${rows > 0 ? later : ''}`)
      .join(';');
  }

  private rowsOf(name: string): number | undefined {
    return this.tables.find((table) => table.name === name)?.rows;
  }
}

/** Our tables with their numbers of rows. */
async function tablesOf(dataSource: DataSource): Promise<Table[]> {
  const found: { name: string }[] = await dataSource.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const counts = found
    .filter(({ name }) => !COUNTERS.test(name))
    .map(({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`);
  return dataSource.query(counts.join(' union all '));
}
