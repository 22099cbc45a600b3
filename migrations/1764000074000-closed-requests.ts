import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A purchase request that is done stays as it is: who closed it, and when. */
export class ClosedRequests1764000074000 implements MigrationInterface {
  name = 'ClosedRequests1764000074000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table purchase_request
        add column closed_at timestamptz,
        add column closed_by text,
        add constraint ck_purchase_request_closed check ((closed_at is null) = (closed_by is null))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table purchase_request drop constraint ck_purchase_request_closed,
        drop column closed_at, drop column closed_by`);
  }
}
