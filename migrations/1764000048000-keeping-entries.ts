import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whose account a sign-up is, and where it stands in the yearly question whether all is still right. */
export class KeepingEntries1764000048000 implements MigrationInterface {
  name = 'KeepingEntries1764000048000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // `asked_on` is the day of the yearly mail that waits for an answer; `reminders` how often it was repeated since.
    await queryRunner.query(`
      alter table registration
        add column account_id uuid references firm_account (id) on delete set null,
        add column asked_on date,
        add column reminders smallint not null default 0,
        add column stale_since date`);
    await queryRunner.query(`create index ix_registration_account on registration (account_id)`);
    await queryRunner.query(
      `create index ix_registration_confirmed on registration (confirmed_on) where approved is not null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table registration
        drop column stale_since, drop column reminders, drop column asked_on, drop column account_id`);
  }
}
