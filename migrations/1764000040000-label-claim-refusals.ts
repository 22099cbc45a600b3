import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What stewards do not believe: a firm says that it has a label, and the evidence says otherwise or never came. */
export class LabelClaimRefusals1764000040000 implements MigrationInterface {
  name = 'LabelClaimRefusals1764000040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table label_claim_refusal (
        id bigint generated always as identity primary key,
        supplier_id uuid not null references supplier (id),
        scheme_code text not null references label_scheme (code),
        refused_on date not null,
        refused_by text not null,
        reason text not null,
        undone_at timestamptz,
        undone_by text
      )`);
    // One that stands; those that were undone stay to be seen.
    await queryRunner.query(
      `create unique index ux_label_claim_refusal on label_claim_refusal (supplier_id, scheme_code) where undone_at is null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table label_claim_refusal`);
  }
}
