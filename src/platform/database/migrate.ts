import { runMigrations as runJobMigrations } from 'graphile-worker';
import { type DataSource } from 'typeorm';

import { type LogLine } from '../log/log-line.ts';
import { quietJobLogger } from '../jobs/job-logger.ts';
import { endJobPool, openJobPool } from '../jobs/job-pool.ts';

/** Any fixed number will do, as long as only migrating uses it. */
const MIGRATION_LOCK = 7_301_964;

/**
 * Brings the schema up to date: the job queue's own tables first (our code calls its SQL functions), then ours.
 * Holds an advisory lock, because TypeORM has none and two processes may start at the same time.
 */
export async function migrate(dataSource: DataSource, databaseUrl: string, log: LogLine): Promise<void> {
  await using lock = dataSource.createQueryRunner();
  await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const pgPool = openJobPool(databaseUrl, 1);
    await runJobMigrations({ pgPool, logger: quietJobLogger }).finally(() => endJobPool(pgPool));
    const done = await dataSource.runMigrations();
    if (done.length > 0) log(`migrated the database (${done.length} steps)`);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}
