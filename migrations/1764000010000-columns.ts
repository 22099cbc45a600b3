import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * How a file is to be read and was read: what the importer asked for, what was found and how, its columns with samples,
 * and what their values look like (to notice when a later delivery of the source means something else by them).
 */
export class Columns1764000010000 implements MigrationInterface {
  name = 'Columns1764000010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table import
        add column requested_reading jsonb not null default '{}',
        add column sheet text,
        add column sheets text[] not null default '{}',
        add column found_by jsonb not null
          default '{"encoding": null, "delimiter": null, "headerLine": null, "sheet": null}',
        add column columns jsonb not null default '[]',
        add column column_profiles jsonb not null default '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table import
        drop column requested_reading,
        drop column sheet,
        drop column sheets,
        drop column found_by,
        drop column columns,
        drop column column_profiles`);
  }
}
