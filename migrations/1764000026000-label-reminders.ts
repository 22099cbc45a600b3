import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Messages to firms whose label is about to end, ready to be sent. */
export class LabelReminders1764000026000 implements MigrationInterface {
  name = 'LabelReminders1764000026000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The unique key is what makes it certain that nobody is reminded twice, whatever runs twice.
    await queryRunner.query(`
      create table label_reminder (
        id bigint generated always as identity primary key,
        supplier_id uuid not null references supplier (id),
        scheme_code text not null references label_scheme (code),
        valid_until date not null,
        days_before smallint not null check (days_before in (90, 30, 0)),
        decided_on date not null,
        recipient text,
        subject text not null,
        body text not null,
        status text not null default 'waiting' check (status in ('waiting', 'sent', 'failed', 'cancelled')),
        attempts smallint not null default 0,
        next_attempt_at timestamptz not null default now(),
        last_error text,
        sent_at timestamptz,
        unique (supplier_id, scheme_code, valid_until, days_before),
        check (status <> 'waiting' or recipient is not null)
      )`);
    await queryRunner.query(
      `create index ix_label_reminder_waiting on label_reminder (next_attempt_at) where status = 'waiting'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table label_reminder`);
  }
}
