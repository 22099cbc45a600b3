import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What keeps an import from going on for the moment, such as a full disk. */
export class ImportFailures1764000015000 implements MigrationInterface {
  name = 'ImportFailures1764000015000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import add column problem jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import drop column problem`);
  }
}
