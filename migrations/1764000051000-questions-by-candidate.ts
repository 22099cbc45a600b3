import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Finds the open questions that offer a supplier, without reading all of them. */
export class QuestionsByCandidate1764000051000 implements MigrationInterface {
  name = 'QuestionsByCandidate1764000051000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create index ix_review_item_candidates on review_item using gin (jsonb_path_query_array(candidates, '$[*].supplierId') jsonb_path_ops)
         with (fastupdate = off) where decision is null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index ix_review_item_candidates`);
  }
}
