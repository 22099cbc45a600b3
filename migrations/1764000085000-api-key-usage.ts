import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often a key was used for what, counted by day: not from where, nor about whom. */
export class ApiKeyUsage1764000085000 implements MigrationInterface {
  name = 'ApiKeyUsage1764000085000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table api_key_usage (
        key_id uuid not null references api_key (id) on delete cascade,
        day date not null,
        operation text not null,
        requests integer not null default 0 check (requests >= 0),
        refused integer not null default 0 check (refused between 0 and requests),
        primary key (key_id, day, operation)
      )`);
    await queryRunner.query(`create index ix_api_key_usage_day on api_key_usage (day)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table api_key_usage`);
  }
}
