import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A block tells which of its records have a KvK number: of two that have one there is nothing to find out, and to ask
 * `record_match` about each took half of the time of looking for them.
 */
export class BlocksKnowNumbers1764000083000 implements MigrationInterface {
  name = 'BlocksKnowNumbers1764000083000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table match_block rename to former_match_block`);
    await queryRunner.query(`alter index match_block_pkey rename to former_match_block_pkey`);
    await queryRunner.query(`
      create table match_block (block bigint not null, record_id bigint not null, numbered boolean not null,
                                constraint match_block_pkey primary key (block, record_id) include (numbered))`);
    await queryRunner.query(`
      insert into match_block select b.block, b.record_id, coalesce(m.kvk_number, '') <> ''
        from former_match_block b left join record_match m using (record_id) order by 1, 2`);
    await queryRunner.query(`drop table former_match_block`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table match_block drop constraint match_block_pkey`);
    await queryRunner.query(
      `alter table match_block drop column numbered, add primary key (block, record_id)`,
    );
  }
}
