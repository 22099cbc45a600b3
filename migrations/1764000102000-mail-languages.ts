import { type MigrationInterface, type QueryRunner } from 'typeorm';

const LANG = `lang text not null default 'nl' check (lang in ('nl', 'en'))`;

/** In which language an officer reads, and in which one a message was written down that goes later. Until now all were Dutch. */
export class MailLanguages1764000102000 implements MigrationInterface {
  name = 'MailLanguages1764000102000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['app_user', 'label_reminder', 'contract_notice'])
      await queryRunner.query(`alter table ${table} add column ${LANG}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['contract_notice', 'label_reminder', 'app_user'])
      await queryRunner.query(`alter table ${table} drop column lang`);
  }
}
