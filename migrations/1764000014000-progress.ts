import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The row in which Excel shows what was delivered. */
export class Progress1764000014000 implements MigrationInterface {
  name = 'Progress1764000014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import_row add column sheet_row integer`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table import_row drop column sheet_row`);
  }
}
