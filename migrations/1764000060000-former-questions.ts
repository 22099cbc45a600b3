import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Remembers whom a question had offered when it goes by itself, for the day that what made it go is taken back. */
export class FormerQuestions1764000060000 implements MigrationInterface {
  name = 'FormerQuestions1764000060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table former_question (record_id bigint not null, supplier_id uuid not null, primary key (record_id, supplier_id))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table former_question`);
  }
}
