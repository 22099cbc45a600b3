import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A key outlives its municipality: after a merger the list of CBS has another code, and who still has the old key sets figures
 * as before. Only the form of the code is asked, as with keys.
 */
export class ThresholdsOutliveMergers1764000097000 implements MigrationInterface {
  name = 'ThresholdsOutliveMergers1764000097000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table municipality_threshold drop constraint municipality_threshold_municipality_fkey,
         add constraint municipality_threshold_municipality_check check (municipality ~ '^GM[0-9]{4}$')`,
    );
  }

  /** Figures of a municipality that is no longer there stay. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table municipality_threshold drop constraint municipality_threshold_municipality_check,
         add constraint municipality_threshold_municipality_fkey
           foreign key (municipality) references municipality (code) not valid`,
    );
  }
}
