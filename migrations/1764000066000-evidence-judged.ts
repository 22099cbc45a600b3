import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What somebody found who looked at a file that a firm sent as evidence. */
export class EvidenceJudged1764000066000 implements MigrationInterface {
  name = 'EvidenceJudged1764000066000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table evidence_file
        add column verdict text check (verdict in ('good', 'bad')),
        add column judged_by text,
        add column judged_at timestamptz,
        add column judged_note text,
        add check (num_nulls(verdict, judged_by, judged_at) in (0, 3))`);
    await queryRunner.query(
      `create index ix_evidence_file_waiting on evidence_file (uploaded_at) where verdict is null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index ix_evidence_file_waiting`);
    await queryRunner.query(`
      alter table evidence_file drop column verdict, drop column judged_by, drop column judged_at, drop column judged_note`);
  }
}
