import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How far an import is, to be seen while its work is not committed yet; and the row that Excel shows. */
export class Progress1764000014000 implements MigrationInterface {
  name = 'Progress1764000014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // No reference to import: the step that counts holds a lock on its import, and the count is written beside it.
    // Unlogged: after a crash the step starts again, and counts again.
    await queryRunner.query(`
      create unlogged table import_progress (
        import_id uuid primary key,
        step text not null check (step in ('reading', 'deciding')),
        rows_before integer not null,
        rows_done integer not null,
        started_at timestamptz not null default clock_timestamp()
      )`);
    // Suppliers that the batch started with: publishing leaves only those in it that changed.
    await queryRunner.query(`alter table pipeline_batch add column size integer not null default 0`);
    await queryRunner.query(`update pipeline_batch set size = cardinality(supplier_ids)`);
    await queryRunner.query(`alter table import_row add column sheet_row integer`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import_row drop column sheet_row`);
    await queryRunner.query(`alter table pipeline_batch drop column size`);
    await queryRunner.query(`drop table import_progress`);
  }
}
