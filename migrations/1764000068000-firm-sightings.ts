import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often firms are found and shortlisted, counted by month: not by whom, nor with which words. */
export class FirmSightings1764000068000 implements MigrationInterface {
  name = 'FirmSightings1764000068000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table firm_sighting (
        supplier_id uuid not null references supplier (id) on delete cascade,
        month date not null check (extract(day from month) = 1),
        found integer not null default 0 check (found >= 0),
        shortlisted integer not null default 0 check (shortlisted >= 0),
        primary key (supplier_id, month)
      )`);
    await queryRunner.query(`create index ix_firm_sighting_month on firm_sighting (month)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table firm_sighting`);
  }
}
