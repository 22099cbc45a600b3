import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether no open question is known to be needless, so that an import need not look at all of them first. */
export class SettledQuestions1764000115000 implements MigrationInterface {
  name = 'SettledQuestions1764000115000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table matching_state add column settled boolean not null default false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table matching_state drop column settled`);
  }
}
