import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Requests of the public within the present minute, by a hash of the address; for all processes together. */
export class RequestCounts1764000045000 implements MigrationInterface {
  name = 'RequestCounts1764000045000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create unlogged table request_count (
        bucket text primary key,
        requests integer not null,
        since timestamptz not null
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table request_count`);
  }
}
