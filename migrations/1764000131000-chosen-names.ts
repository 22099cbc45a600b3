import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A name that a steward chose for a firm is looked for like one that an answer taught; no operation taught it. */
export class ChosenNames1764000131000 implements MigrationInterface {
  name = 'ChosenNames1764000131000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table supplier_alias alter column operation_id drop not null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from supplier_alias where operation_id is null`);
    await queryRunner.query(`alter table supplier_alias alter column operation_id set not null`);
  }
}
