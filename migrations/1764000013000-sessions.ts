import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People who are signed in, and how often somebody tried to be. */
export class Sessions1764000013000 implements MigrationInterface {
  name = 'Sessions1764000013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // A session belongs to one caller. Today that is an API key; other kinds get a column of their own beside it, so that
    // the database itself ends the sessions of a caller that goes.
    await queryRunner.query(`
      create table session (
        id uuid primary key default gen_random_uuid(),
        token_hash text not null unique,
        api_key_id uuid references api_key (id) on delete cascade,
        opened_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        ends_at timestamptz not null,
        constraint ck_session_caller check (num_nonnulls(api_key_id) = 1)
      )`);
    await queryRunner.query(`create index ix_session_api_key on session (api_key_id)`);
    await queryRunner.query(`
      create table sign_in_attempts (
        address inet primary key,
        attempts integer not null,
        since timestamptz not null
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table sign_in_attempts`);
    await queryRunner.query(`drop table session`);
  }
}
