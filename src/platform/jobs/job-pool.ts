import { Pool } from 'pg';

/** An open pool may lose a connection at any moment, and pg says so once more to each connection in use. */
const ignored = (): void => undefined;

/**
 * Connections for the job runner. A pool that the runner makes itself loses its listeners before it has ended; a server
 * that dies just then would end our process too. Here they live as long as the pool, and say nothing: whoever uses a
 * broken connection hears of it.
 * @param max how many connections
 */
export function openJobPool(databaseUrl: string, max: number): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max });
  pool.on('error', ignored);
  pool.on('connect', (client) => client.on('error', ignored));
  return pool;
}

/** Ends a pool without waiting for the server to say goodbye: it may be the server that is gone. */
export function endJobPool(pool: Pool | undefined): void {
  if (pool && !pool.ending) pool.end().catch(ignored);
}
