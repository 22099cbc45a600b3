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
      // Our set-wise statements run for milliseconds; compiling them first takes longer than it saves.
      options: '-c jit=off',
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 600_000,
    },
    // A connection that the server drops is replaced by the pool; without a handler Node would end the process.
    poolErrorHandler: () => undefined,
  });
}
