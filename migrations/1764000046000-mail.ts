import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Mail that is to be sent, was sent, or was kept from leaving. */
export class Mail1764000046000 implements MigrationInterface {
  name = 'Mail1764000046000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The unique key is what makes a message go once, whatever asks for it twice. Address and text are there only for as
    // long as somebody needs them: they hold personal data and one-time links.
    await queryRunner.query(`
      create table outgoing_mail (
        id bigint generated always as identity primary key,
        message_key text not null unique,
        purpose text not null,
        about text,
        recipient text,
        subject text,
        body_text text,
        body_html text,
        status text not null default 'waiting' check (status in ('waiting', 'sent', 'held', 'failed', 'cancelled')),
        attempts smallint not null default 0,
        last_error text,
        created_at timestamptz not null default now(),
        settled_at timestamptz,
        check (status <> 'waiting' or (recipient is not null and subject is not null and body_text is not null))
      )`);
    await queryRunner.query(
      `create index ix_outgoing_mail_about on outgoing_mail (about, purpose) where about is not null`,
    );
    await queryRunner.query(
      `create index ix_outgoing_mail_waiting on outgoing_mail (created_at) where status = 'waiting'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table outgoing_mail`);
  }
}
