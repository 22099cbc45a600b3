import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Changes are numbered in the order in which they become visible. */
export class ChangesInTurn1764000053000 implements MigrationInterface {
  name = 'ChangesInTurn1764000053000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // A number is drawn before its transaction ends. Were two at work at once, the later number might be seen first, and
    // whoever follows the feed would pass over the earlier one for good. Hence one at a time, until its transaction ends;
    // a trigger, so that no writer can forget it.
    await queryRunner.query(`
      create function change_in_turn() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('change', 0));
        return null;
      end $$`);
    await queryRunner.query(`
      create trigger tr_change_in_turn before insert on change
        for each statement execute function change_in_turn()`);
    // The start of a transaction that had to wait lies before that of the one it waited for.
    await queryRunner.query(`alter table change alter column at set default clock_timestamp()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table change alter column at set default now()`);
    await queryRunner.query(`drop trigger tr_change_in_turn on change`);
    await queryRunner.query(`drop function change_in_turn()`);
  }
}
