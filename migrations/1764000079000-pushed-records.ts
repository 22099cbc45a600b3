import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Systems push single records; those deliveries do not crowd out the files that people look after. */
export class PushedRecords1764000079000 implements MigrationInterface {
  name = 'PushedRecords1764000079000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import add column pushed boolean not null default false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import drop column pushed`);
  }
}
