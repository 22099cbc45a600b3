import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the search index was last built with, and documents that the search engine refused. */
export class IndexState1764000008000 implements MigrationInterface {
  name = 'IndexState1764000008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table search_index_state (
        index_name text primary key,
        fingerprint text not null,
        documents integer not null,
        built_at timestamptz not null default now()
      )`);
    await queryRunner.query(`
      create table search_index_refusal (
        supplier_id uuid primary key,
        revision text not null,
        reason text not null,
        refused_at timestamptz not null default now()
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table search_index_refusal`);
    await queryRunner.query(`drop table search_index_state`);
  }
}
