import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Numbers of changes begin with the time, in microseconds, so that none is given out again after a backup was restored. */
export class ChangesByTheClock1764000120000 implements MigrationInterface {
  name = 'ChangesByTheClock1764000120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // A restored sequence goes on where it was at the dump: numbers that followers had seen came once more, for other changes.
    // A row takes longer to write than a microsecond, so the numbers stay behind the clock.
    await queryRunner.query(`
      create or replace function change_in_turn() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('change', 0));
        perform setval(pg_get_serial_sequence('change', 'sequence'),
                       greatest(last_value, (extract(epoch from clock_timestamp()) * 1000000)::bigint))
           from change_sequence_seq;
        return null;
      end $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function change_in_turn() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('change', 0));
        return null;
      end $$`);
  }
}
