import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What sources told us: imports with their original file and staged rows, and the statements made from them. */
export class Intake1764000002000 implements MigrationInterface {
  name = 'Intake1764000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table source (
        code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null,
        kind text not null check (kind in ('supplier-database', 'sign-up', 'self-registration', 'label-register')),
        precedence smallint not null,
        label_scheme text,
        confirmed_mapping jsonb not null default '{}',
        created_at timestamptz not null default now()
      )`);
    // Lower precedence wins: a firm knows itself best, a web form was at least filled in by the firm, a municipal
    // supplier database was typed over, and a label register speaks about labels only.
    await queryRunner.query(`
      insert into source (code, name, kind, precedence, label_scheme) values
        ('self-registration', 'Eigen aanmelding', 'self-registration', 10, null),
        ('impact-noord', 'Impact Noord', 'sign-up', 20, null),
        ('leveranciersdatabank', 'Leveranciersdatabank', 'supplier-database', 30, null),
        ('register-pso', 'Register PSO', 'label-register', 90, 'pso'),
        ('register-code-sociale-ondernemingen', 'Register Code Sociale Ondernemingen', 'label-register', 90, 'code-sociale-ondernemingen'),
        ('register-b-corp', 'B Corp directory', 'label-register', 90, 'b-corp'),
        ('register-co2-prestatieladder', 'Register CO2-Prestatieladder', 'label-register', 90, 'co2-prestatieladder')`);
    await queryRunner.query(`
      create table import (
        id uuid primary key default gen_random_uuid(),
        source_code text not null references source (code),
        file_name text not null,
        file_sha256 text,
        byte_size bigint not null default 0,
        dry_run boolean not null,
        requested_by text not null,
        status text not null default 'queued'
          check (status in ('queued', 'running', 'previewed', 'completed', 'refused', 'reverted')),
        requested_mapping jsonb not null default '{}',
        encoding text,
        delimiter text,
        header text[],
        header_line integer,
        mapping jsonb not null default '{}',
        columns_ignored text[] not null default '{}',
        warnings jsonb not null default '[]',
        refusal jsonb,
        rows_total integer not null default 0,
        rows_created integer not null default 0,
        rows_updated integer not null default 0,
        rows_unchanged integer not null default 0,
        rows_review integer not null default 0,
        rows_rejected integer not null default 0,
        staged_at timestamptz,
        matched_at timestamptz,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz
      )`);
    await queryRunner.query(`create index ix_import_source on import (source_code, created_at desc)`);
    // The original file lives in the database, so that any worker can read it and nothing of a delivery is lost.
    await queryRunner.query(`
      create table import_file_chunk (
        import_id uuid not null references import (id) on delete cascade,
        position integer not null,
        content bytea not null,
        primary key (import_id, position)
      )`);
    await queryRunner.query(`
      create table import_row (
        import_id uuid not null references import (id) on delete cascade,
        line integer not null,
        raw jsonb not null,
        cleaned jsonb,
        record_key text,
        content_hash text,
        reasons jsonb not null default '[]',
        outcome text check (outcome in ('created', 'updated', 'unchanged', 'review', 'rejected')),
        record_id bigint,
        supplier_id uuid,
        primary key (import_id, line)
      )`);
    await queryRunner.query(
      `create index ix_import_row_open on import_row (import_id, line) where outcome is null`,
    );
    await queryRunner.query(`
      create table source_record (
        id bigint generated always as identity primary key,
        source_code text not null references source (code),
        record_key text not null,
        import_id uuid not null references import (id),
        line integer not null,
        raw jsonb not null,
        cleaned jsonb not null,
        content_hash text not null,
        stated_on date not null,
        created_at timestamptz not null default now(),
        superseded_at timestamptz
      )`);
    await queryRunner.query(`
      create unique index ux_source_record_current on source_record (source_code, record_key)
        where superseded_at is null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['source_record', 'import_row', 'import_file_chunk', 'import', 'source']) {
      await queryRunner.query(`drop table ${table}`);
    }
  }
}
