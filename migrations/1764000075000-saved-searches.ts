import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Searches that buyers keep, and which firms they have seen of each: nobody is told of the same firm twice. */
export class SavedSearches1764000075000 implements MigrationInterface {
  name = 'SavedSearches1764000075000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The stop code is no secret of weight: all that it does is end the mail of one search.
    await queryRunner.query(`
      create table saved_search (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references app_user (id) on delete cascade,
        name text not null,
        params text not null,
        query jsonb not null,
        lang text not null check (lang in ('nl', 'en')),
        frequency text not null check (frequency in ('daily', 'weekly', 'never')),
        stop_code text not null unique,
        next_on date,
        created_at timestamptz not null,
        check ((frequency = 'never') = (next_on is null))
      )`);
    await queryRunner.query(`create index ix_saved_search_user on saved_search (user_id, created_at desc)`);
    await queryRunner.query(
      `create index ix_saved_search_due on saved_search (next_on) where next_on is not null`,
    );
    await queryRunner.query(`
      create table saved_search_firm (
        search_id uuid not null references saved_search (id) on delete cascade,
        supplier_id uuid not null,
        primary key (search_id, supplier_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table saved_search_firm`);
    await queryRunner.query(`drop table saved_search`);
  }
}
