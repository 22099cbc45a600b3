import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What we publish: one profile a supplier, and the feed of every change to it. */
export class Registry1764000007000 implements MigrationInterface {
  name = 'Registry1764000007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table profile (
        supplier_id uuid primary key references supplier (id),
        data jsonb not null,
        content_hash text not null,
        published boolean not null default true,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    await queryRunner.query(`create index ix_profile_updated on profile (updated_at)`);
    // The search that answers when the search engine does not (discovery) looks here.
    await queryRunner.query(`
      create index ix_profile_name_trgm on profile using gin (lower(data -> 'name' ->> 'value') gin_trgm_ops)`);
    await queryRunner.query(`
      create table change (
        sequence bigint generated always as identity primary key,
        at timestamptz not null default now(),
        kind text not null check (kind in ('published', 'updated', 'withdrawn', 'merged')),
        supplier_id uuid not null references supplier (id)
      )`);
    await queryRunner.query(`
      create table registry_state (
        only_row boolean primary key default true check (only_row),
        labels_refreshed_on date not null
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table registry_state`);
    await queryRunner.query(`drop table change`);
    await queryRunner.query(`drop table profile`);
  }
}
