import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Blocks as numbers: half the index, which at a million firms is 250 MB of text that no cache of a small server holds.
 * Two blocks with one number would only let two records be compared for nothing. A wide block has a negative number, for
 * searches that leave those out.
 */
export class NumberedBlocks1764000052000 implements MigrationInterface {
  name = 'NumberedBlocks1764000052000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // PostgreSQL keeps what this function answers the same from version to version: hash partitions depend on it.
    await queryRunner.query(`
      create function block_key(block text) returns bigint language sql immutable strict parallel safe
      return case when position('|?' in block) > 0 then -1 else 1 end
             * (hashtextextended(block, 0) & 9223372036854775807)`);
    await queryRunner.query(`
      create table numbered_block (block bigint not null, record_id bigint not null, primary key (block, record_id))`);
    await queryRunner.query(`
      insert into numbered_block select block_key(block), record_id from match_block order by 1, 2 on conflict do nothing`);
    await queryRunner.query(`drop table match_block`);
    await queryRunner.query(`alter table numbered_block rename to match_block`);
    await queryRunner.query(`alter index numbered_block_pkey rename to match_block_pkey`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // What a number stood for is not known any more: the version before makes its blocks anew at its next start.
    await queryRunner.query(`drop table match_block`);
    await queryRunner.query(`
      create table match_block (block text not null, record_id bigint not null, primary key (block, record_id))`);
    await queryRunner.query(`drop function block_key`);
    await queryRunner.query(`update matching_state set block_rules = 0`);
  }
}
