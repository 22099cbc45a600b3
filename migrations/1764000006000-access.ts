import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** API keys, and the trail of what was done by whom. */
export class Access1764000006000 implements MigrationInterface {
  name = 'Access1764000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table api_key (
        id uuid primary key default gen_random_uuid(),
        selector text not null unique,
        secret_hash text not null,
        name text not null,
        scopes text[] not null check (cardinality(scopes) > 0),
        municipality text,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await queryRunner.query(`
      create table audit_event (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor text not null,
        action text not null,
        subject text not null,
        details jsonb not null default '{}'
      )`);
    await queryRunner.query(`create index ix_audit_event_subject on audit_event (subject, id)`);
    // A trail that can be rewritten proves nothing, whoever connects and with whatever rights short of the owner's.
    await queryRunner.query(`
      create function audit_event_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_event is append-only';
      end $$`);
    await queryRunner.query(`
      create trigger tr_audit_event_append_only before update or delete or truncate on audit_event
        for each statement execute function audit_event_is_append_only()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table audit_event`);
    await queryRunner.query(`drop function audit_event_is_append_only()`);
    await queryRunner.query(`drop table api_key`);
  }
}
