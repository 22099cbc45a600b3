import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A list of suppliers may be that of one municipality, as a list of contracts always is: nobody else delivers or replaces it. */
export class SourcesOfMunicipalities1764000100000 implements MigrationInterface {
  name = 'SourcesOfMunicipalities1764000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index ux_source_municipality`);
    // One list of contracts each; as many lists of suppliers as it keeps.
    await queryRunner.query(
      `create unique index ux_source_contracts on source (municipality) where kind = 'contracts'`,
    );
    await queryRunner.query(
      `alter table source drop constraint source_municipality_check, add constraint source_municipality_check
         check (municipality ~ '^GM[0-9]{4}$' and (kind <> 'contracts' or municipality is not null)
                and (kind in ('contracts', 'supplier-database', 'sign-up') or municipality is null))`,
    );
  }

  /** Lists of suppliers stay, and are shared by all again. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update source set municipality = null where kind <> 'contracts'`);
    await queryRunner.query(
      `alter table source drop constraint source_municipality_check, add constraint source_municipality_check
         check ((kind = 'contracts') = (municipality is not null) and municipality ~ '^GM[0-9]{4}$')`,
    );
    await queryRunner.query(`drop index ux_source_contracts`);
    await queryRunner.query(`create unique index ux_source_municipality on source (municipality)`);
  }
}
