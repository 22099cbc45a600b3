import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sign-ins at an OpenID Connect provider that are under way: begun in a browser, and not back yet. */
export class SignInAtProvider1764000043000 implements MigrationInterface {
  name = 'SignInAtProvider1764000043000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Found by a secret that only the browser which began has, so that nobody can hand their sign-in to another.
    await queryRunner.query(`
      create table provider_sign_in (
        browser_hash text primary key,
        provider text not null check (provider in ('officers', 'eherkenning')),
        state text not null,
        nonce text not null,
        code_verifier text not null,
        back text not null,
        lang text not null,
        started_at timestamptz not null default now()
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table provider_sign_in`);
  }
}
