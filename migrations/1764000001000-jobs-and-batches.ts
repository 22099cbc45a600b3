import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Extensions that the register needs, the batches of the pipeline and the workers that are alive. */
export class JobsAndBatches1764000001000 implements MigrationInterface {
  name = 'JobsAndBatches1764000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create extension if not exists pg_trgm`);
    await queryRunner.query(`
      create table pipeline_batch (
        id bigint generated always as identity primary key,
        import_id uuid,
        cause text not null,
        supplier_ids uuid[] not null,
        stage text not null check (stage in ('matched', 'enriched', 'published', 'indexed')),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    await queryRunner.query(`create index ix_pipeline_batch_import on pipeline_batch (import_id)`);
    await queryRunner.query(
      `create index ix_pipeline_batch_open on pipeline_batch (stage) where stage <> 'indexed'`,
    );
    await queryRunner.query(`
      create table worker_process (
        worker_id text primary key,
        lock_key bigint not null,
        started_at timestamptz not null default now()
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table worker_process`);
    await queryRunner.query(`drop table pipeline_batch`);
  }
}
