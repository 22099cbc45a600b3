import { type DataSource } from 'typeorm';

/** Does to the audit log what its triggers forbid, as whoever owns the database can. */
export async function tamper(dataSource: DataSource, ...statements: string[]): Promise<void> {
  await dataSource.transaction(async (manager) => {
    for (const table of ['audit_event', 'audit_chain'])
      await manager.query(`alter table ${table} disable trigger all`);
    for (const statement of statements) await manager.query(statement);
    for (const table of ['audit_event', 'audit_chain'])
      await manager.query(`alter table ${table} enable trigger all`);
  });
}
