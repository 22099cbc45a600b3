import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often a webhook was sent everything once more, so that the messages of each time have ids of their own. */
export class WebhookReplays1764000119000 implements MigrationInterface {
  name = 'WebhookReplays1764000119000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table webhook add column replays integer not null default 0`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table webhook drop column replays`);
  }
}
