import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Programs that are told of changes, and what they were told. */
export class Webhooks1764000054000 implements MigrationInterface {
  name = 'Webhooks1764000054000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The secret is kept as it is: signing needs it. It proves to the receiver that we speak, and opens nothing here.
    await queryRunner.query(`
      create table webhook (
        id uuid primary key default gen_random_uuid(),
        api_key_id uuid not null references api_key (id),
        municipality text,
        url text not null,
        contact text not null,
        secret text not null,
        former_secret text,
        former_secret_until timestamptz,
        position bigint not null,
        failures smallint not null default 0,
        paused_at timestamptz,
        pause_reason text check (pause_reason in ('failing', 'gone', 'key-ended')),
        created_at timestamptz not null default now(),
        check ((paused_at is null) = (pause_reason is null)),
        check ((former_secret is null) = (former_secret_until is null))
      )`);
    await queryRunner.query(`create index ix_webhook_owner on webhook (api_key_id)`);
    await queryRunner.query(`
      create table webhook_delivery (
        id bigint generated always as identity primary key,
        webhook_id uuid not null references webhook (id) on delete cascade,
        at timestamptz not null default now(),
        kind text not null check (kind in ('changes', 'test')),
        first_sequence bigint,
        last_sequence bigint,
        changes integer not null default 0,
        status smallint,
        reason text,
        duration_ms integer not null,
        check ((status is null) <> (reason is null)),
        check ((kind = 'changes') = (first_sequence is not null and last_sequence is not null))
      )`);
    await queryRunner.query(`create index ix_webhook_delivery on webhook_delivery (webhook_id, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table webhook_delivery`);
    await queryRunner.query(`drop table webhook`);
  }
}
