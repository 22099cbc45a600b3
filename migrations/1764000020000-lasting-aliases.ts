import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Other spellings of firms that people taught outlive the records that they came from. So an alias keeps what matching
 * compares, the statement that it comes from (to go along with it when records are parted) and, by its operation, who
 * said so and when. The table was empty until now.
 */
export class LastingAliases1764000020000 implements MigrationInterface {
  name = 'LastingAliases1764000020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table supplier_alias`);
    await queryRunner.query(`
      create table supplier_alias (
        id bigint generated always as identity primary key,
        supplier_id uuid not null references supplier (id),
        name text not null,
        name_key text not null,
        legal_form text,
        place_key text,
        postcode text,
        house_number text,
        phone text,
        record_id bigint not null references source_record (id),
        operation_id bigint not null references identity_operation (id),
        unique (operation_id, record_id)
      )`);
    await queryRunner.query(`create index ix_supplier_alias_name on supplier_alias (name_key)`);
    await queryRunner.query(`create index ix_supplier_alias_supplier on supplier_alias (supplier_id)`);
    await queryRunner.query(`create index ix_supplier_alias_record on supplier_alias (record_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table supplier_alias`);
    await queryRunner.query(`
      create table supplier_alias (
        supplier_id uuid not null references supplier (id),
        name text not null,
        name_key text not null,
        place_key text,
        postcode text,
        operation_id bigint not null references identity_operation (id),
        primary key (supplier_id, name, operation_id)
      )`);
    await queryRunner.query(`create index ix_supplier_alias_name on supplier_alias (name_key)`);
  }
}
