import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was answered to a request that a program may send again because it never saw the answer. */
export class Idempotency1764000034000 implements MigrationInterface {
  name = 'Idempotency1764000034000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table idempotency_key (
        actor text not null,
        key text not null,
        request_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (actor, key)
      )`);
    await queryRunner.query(`create index ix_idempotency_key_age on idempotency_key (created_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table idempotency_key`);
  }
}
