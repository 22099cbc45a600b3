import { DataSource } from 'typeorm';

import { MIGRATIONS } from './migrations.ts';

/** Connections that one process may hold, next to those of its job runner. */
const POOL_SIZE = 20;

/** A TypeORM data source with our migrations; `synchronize` stays off everywhere, SQL is written out. */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    entities: [],
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: POOL_SIZE,
    applicationName: 'impact-register',
    extra: {
      // Our set-wise statements run for milliseconds; compiling them first takes longer than it saves. They look up a
      // thousand rows at a time in tables that fit in memory or lie on an SSD: by the default price of a random read (4, for
      // turning disks) the planner would rather read the whole of a table with up to some 50,000 rows for each batch.
      options: '-c jit=off -c random_page_cost=1.1',
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 600_000,
    },
    // A connection that the server drops is replaced by the pool; without a handler Node would end the process.
    poolErrorHandler: () => undefined,
  });
}
