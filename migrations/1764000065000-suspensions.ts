import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Firms that are kept off the list for a while, because somebody looks into them. */
export class Suspensions1764000065000 implements MigrationInterface {
  name = 'Suspensions1764000065000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Those that ended stay: who was kept off the list, when and why is asked about later.
    await queryRunner.query(`
      create table suspension (
        id uuid primary key default gen_random_uuid(),
        supplier_id uuid not null references supplier (id),
        reason text not null check (length(reason) between 1 and 2000),
        until date,
        suspended_by text not null,
        suspended_at timestamptz not null default now(),
        ended_at timestamptz,
        ended_by text,
        check ((ended_at is null) = (ended_by is null))
      )`);
    await queryRunner.query(
      `create unique index ux_suspension_open on suspension (supplier_id) where ended_at is null`,
    );
    await queryRunner.query(`create index ix_suspension_supplier on suspension (supplier_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table suspension`);
  }
}
