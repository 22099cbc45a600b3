import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Inviting firms that came in by a supplier database to keep their entry themselves. */
export class Outreach1764000067000 implements MigrationInterface {
  name = 'Outreach1764000067000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Mail programs show it as a button; it opens the way out and so goes with the message.
    await queryRunner.query(`alter table outgoing_mail add column unsubscribe_url text`);
    await queryRunner.query(`
      create table invitation_batch (
        id uuid primary key default gen_random_uuid(),
        number bigint generated always as identity unique,
        kind text not null check (kind in ('first', 'reminder')),
        lang text not null check (lang in ('nl', 'en')),
        size integer not null check (size > 0),
        started_by text not null,
        started_at timestamptz not null default now(),
        status text not null default 'running' check (status in ('running', 'done', 'stopped')),
        stop_reason text check (stop_reason in ('bounces', 'refusals', 'steward')),
        ended_at timestamptz,
        check ((status = 'running') = (ended_at is null)),
        check ((status = 'stopped') = (stop_reason is not null))
      )`);
    // One row a message. The address goes when nobody needs it any more; its hash stays, so that an address that bounced or
    // refused is known again. A message has one reminder at most.
    await queryRunner.query(`
      create table invitation (
        id uuid primary key default gen_random_uuid(),
        batch_id uuid not null references invitation_batch (id),
        supplier_id uuid not null references supplier (id),
        reminder_of uuid unique references invitation (id),
        email text,
        address_hash text not null,
        created_at timestamptz not null default now(),
        written_at timestamptz,
        skipped text check (skipped in ('not-now', 'address')),
        sent_at timestamptz,
        bounced_at timestamptz,
        bounce_reason text,
        opened_at timestamptz,
        claimed_at timestamptz,
        refused_at timestamptz
      )`);
    await queryRunner.query(`create index ix_invitation_batch on invitation (batch_id)`);
    await queryRunner.query(`create index ix_invitation_supplier on invitation (supplier_id, created_at)`);
    await queryRunner.query(`create index ix_invitation_address on invitation (address_hash)`);
    await queryRunner.query(`
      create table invitation_link (
        token_hash text primary key,
        invitation_id uuid not null references invitation (id) on delete cascade,
        purpose text not null check (purpose in ('claim', 'refuse')),
        created_at timestamptz not null default now(),
        used_at timestamptz
      )`);
    await queryRunner.query(`
      create table mail_refusal (
        supplier_id uuid primary key references supplier (id),
        address_hash text not null,
        refused_at timestamptz not null default now(),
        way text not null check (way in ('page', 'mail-program'))
      )`);
    await queryRunner.query(`create index ix_mail_refusal_address on mail_refusal (address_hash)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['mail_refusal', 'invitation_link', 'invitation', 'invitation_batch'])
      await queryRunner.query(`drop table ${table}`);
    await queryRunner.query(`alter table outgoing_mail drop column unsubscribe_url`);
  }
}
