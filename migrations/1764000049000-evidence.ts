import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files that firms send along to show that they have a label. */
export class Evidence1764000049000 implements MigrationInterface {
  name = 'Evidence1764000049000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // In the database, as the files of imports: outside every web root, in every backup, and gone with what it belongs to.
    await queryRunner.query(`
      create table evidence_file (
        id uuid primary key default gen_random_uuid(),
        registration_id uuid not null references registration (id) on delete cascade,
        scheme_code text references label_scheme (code) on delete set null,
        file_name text not null,
        media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
        byte_size integer not null check (byte_size between 1 and 10485760),
        sha256 text not null,
        content bytea not null,
        uploaded_at timestamptz not null default now(),
        unique (registration_id, sha256)
      )`);
    // Pictures and PDFs are compressed already.
    await queryRunner.query(`alter table evidence_file alter column content set storage external`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table evidence_file`);
  }
}
