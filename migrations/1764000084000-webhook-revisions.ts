import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A webhook counts what its keepers change, so that nobody changes what a colleague has just changed. What it delivers does not
 * count: it goes on while somebody thinks.
 */
export class WebhookRevisions1764000084000 implements MigrationInterface {
  name = 'WebhookRevisions1764000084000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table webhook add column revision integer not null default 1`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table webhook drop column revision`);
  }
}
