import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A firm may refuse mail at more than one address: each of them is never written to again, whoever else has it. */
export class RefusedAddresses1764000087000 implements MigrationInterface {
  name = 'RefusedAddresses1764000087000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table mail_refusal drop constraint mail_refusal_pkey, add primary key (supplier_id, address_hash)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from mail_refusal m using mail_refusal first
       where first.supplier_id = m.supplier_id
         and (first.refused_at, first.address_hash) < (m.refused_at, m.address_hash)`);
    await queryRunner.query(
      `alter table mail_refusal drop constraint mail_refusal_pkey, add primary key (supplier_id)`,
    );
  }
}
