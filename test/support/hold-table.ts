import { type DataSource } from 'typeorm';

/**
 * Lets nobody write to a table until the answer is called: whoever wants to waits there, so that a moment that lasts a few
 * milliseconds can be caught.
 */
export async function holdTable(dataSource: DataSource, table: string): Promise<() => Promise<void>> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`lock table ${table} in exclusive mode`);
  return async () => {
    await runner.rollbackTransaction();
    await runner.release();
  };
}
