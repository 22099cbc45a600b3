import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What anybody says is wrong with an entry. */
export class Reports1764000064000 implements MigrationInterface {
  name = 'Reports1764000064000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Who reports is not kept, but for an address that they gave to hear what came of it; it goes with the answer.
    await queryRunner.query(`
      create table report (
        id uuid primary key default gen_random_uuid(),
        number bigint generated always as identity unique,
        supplier_id uuid not null references supplier (id),
        kind text not null check (kind in ('closed', 'no-impact', 'wrong')),
        body text not null check (length(body) <= 2000),
        email text,
        lang text not null check (lang in ('nl', 'en')),
        created_at timestamptz not null default now(),
        outcome text check (outcome in ('corrected', 'withdrawn', 'not-so')),
        answer text,
        answered_by text,
        answered_at timestamptz,
        check (num_nulls(outcome, answer, answered_by, answered_at) in (0, 4)),
        check (outcome is null or email is null)
      )`);
    await queryRunner.query(`create index ix_report_open on report (created_at) where outcome is null`);
    await queryRunner.query(`create index ix_report_supplier on report (supplier_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table report`);
  }
}
