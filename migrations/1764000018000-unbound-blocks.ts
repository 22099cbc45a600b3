import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Blocks are not bound to their records any more. They are an index made by hand: the matcher writes and removes them with
 * the records that it compares, and source records are never deleted. Checking each of some seven blocks a record cost
 * two fifths of writing them, which is one of the dearest statements of an import.
 */
export class UnboundBlocks1764000018000 implements MigrationInterface {
  name = 'UnboundBlocks1764000018000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table match_block drop constraint match_block_record_id_fkey`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `delete from match_block b where not exists (select from source_record r where r.id = b.record_id)`,
    );
    await queryRunner.query(`
      alter table match_block add constraint match_block_record_id_fkey
        foreign key (record_id) references source_record (id) on delete cascade`);
  }
}
