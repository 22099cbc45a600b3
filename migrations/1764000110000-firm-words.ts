import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Words that several firms use of themselves, so that texts can be taken apart into them. */
export class FirmWords1764000110000 implements MigrationInterface {
  name = 'FirmWords1764000110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table firm_word (word text primary key, firms integer not null check (firms > 0))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table firm_word`);
  }
}
