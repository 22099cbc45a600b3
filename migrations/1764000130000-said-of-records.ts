import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A decision is remembered with the statement that it was taken about, and beside others about the same key: the newest counts, and
 * taking it back brings the one before it back.
 */
export class SaidOfRecords1764000130000 implements MigrationInterface {
  name = 'SaidOfRecords1764000130000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index ux_match_decision_same`);
    await queryRunner.query(`
      alter table match_decision add column record_id bigint,
        drop constraint match_decision_pkey, add primary key (source_code, record_key, supplier_id, operation_id)`);
    await queryRunner.query(`
      update match_decision d set record_id = r.id
        from identity_operation o
       cross join jsonb_array_elements(o.before -> 'moved') as place
        join source_record r on r.id = (place ->> 'recordId')::bigint
       where o.id = d.operation_id and r.source_code = d.source_code and r.record_key = d.record_key`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from match_decision d using match_decision later
       where (later.source_code, later.record_key) = (d.source_code, d.record_key) and later.operation_id > d.operation_id
         and (later.supplier_id = d.supplier_id or (later.decision = 'same' and d.decision = 'same'))`);
    await queryRunner.query(`
      alter table match_decision drop column record_id,
        drop constraint match_decision_pkey, add primary key (source_code, record_key, supplier_id)`);
    await queryRunner.query(`
      create unique index ux_match_decision_same on match_decision (source_code, record_key) where decision = 'same'`);
  }
}
