import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An account whose person was erased: a row without anything of them, so that what they did keeps its author's number. */
export class ErasedOfficers1764000086000 implements MigrationInterface {
  name = 'ErasedOfficers1764000086000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table app_user
        add column erased_at timestamptz,
        add constraint ck_app_user_erased check (erased_at is null or (
          disabled_at is not null and email = 'erased:' || id
          and num_nonnulls(password_hash, oidc_subject, totp_secret, totp_last_step, last_sign_in_at) = 0))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table app_user drop constraint ck_app_user_erased, drop column erased_at`);
  }
}
