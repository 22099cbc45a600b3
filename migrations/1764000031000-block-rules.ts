import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Remembers by which rules the blocks of records were made (`matching/refresh-blocks.ts`), so that a version with other
 * rules makes them anew. And one index on names instead of two: records are looked for by the whole name, and how near
 * they are is read from those few.
 */
export class BlockRules1764000031000 implements MigrationInterface {
  name = 'BlockRules1764000031000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table matching_state add column block_rules smallint not null default 1`);
    await queryRunner.query(`create index ix_record_match_name on record_match (name_key)`);
    await queryRunner.query(`drop index ix_record_match_name_postcode`);
    await queryRunner.query(`drop index ix_record_match_name_place`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create index ix_record_match_name_postcode on record_match (name_key, postcode)`,
    );
    await queryRunner.query(`create index ix_record_match_name_place on record_match (name_key, place_key)`);
    await queryRunner.query(`drop index ix_record_match_name`);
    await queryRunner.query(`alter table matching_state drop column block_rules`);
  }
}
