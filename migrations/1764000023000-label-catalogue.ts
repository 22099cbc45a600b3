import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Versions of label schemes, schemes and versions that are closed, and which of them a steward keeps. */
export class LabelCatalogue1764000023000 implements MigrationInterface {
  name = 'LabelCatalogue1764000023000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // What a steward has changed is not written over by the reference files of a next release.
    await queryRunner.query(`
      alter table label_scheme
        add column closed_on date,
        add column kept_by text not null default 'reference' check (kept_by in ('reference', 'steward'))`);
    await queryRunner.query(`alter table label_level add column starts_on date`);
    await queryRunner.query(`
      create table label_version (
        scheme_code text not null references label_scheme (code) on delete cascade,
        version text not null,
        starts_on date,
        closed_on date,
        about text not null default '',
        primary key (scheme_code, version),
        check (closed_on > starts_on)
      )`);
    await queryRunner.query(`
      insert into label_version (scheme_code, version) select distinct scheme_code, version from label_level`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table label_version`);
    await queryRunner.query(`alter table label_level drop column starts_on`);
    await queryRunner.query(`alter table label_scheme drop column closed_on, drop column kept_by`);
  }
}
