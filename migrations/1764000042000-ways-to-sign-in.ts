import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Second factors, and attempts counted by whatever they are aimed at instead of by address alone. */
export class WaysToSignIn1764000042000 implements MigrationInterface {
  name = 'WaysToSignIn1764000042000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // `totp_last_step` is the moment of the last code that was taken: no code, nor an earlier one, is taken twice.
    await queryRunner.query(`
      alter table app_user
        add column totp_secret text,
        add column totp_confirmed_at timestamptz,
        add column totp_last_step bigint,
        add constraint ck_app_user_totp check (totp_confirmed_at is null or totp_secret is not null)`);
    await queryRunner.query(`
      create table recovery_code (
        user_id uuid not null references app_user (id) on delete cascade,
        code_hash text not null,
        used_at timestamptz,
        primary key (user_id, code_hash)
      )`);
    // Where somebody signed in from before: who guesses elsewhere cannot keep them out.
    await queryRunner.query(`
      create table known_network (
        user_id uuid not null references app_user (id) on delete cascade,
        network inet not null,
        last_at timestamptz not null default now(),
        primary key (user_id, network)
      )`);
    await queryRunner.query(`drop table sign_in_attempts`);
    await queryRunner.query(`
      create table sign_in_attempts (
        bucket text primary key,
        attempts integer not null,
        since timestamptz not null
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table sign_in_attempts`);
    await queryRunner.query(`
      create table sign_in_attempts (
        address inet primary key,
        attempts integer not null,
        since timestamptz not null
      )`);
    await queryRunner.query(`drop table known_network`);
    await queryRunner.query(`drop table recovery_code`);
    await queryRunner.query(`
      alter table app_user drop constraint ck_app_user_totp, drop column totp_secret, drop column totp_confirmed_at,
        drop column totp_last_step`);
  }
}
