import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** CPV codes, the everyday words for what municipalities buy, and which supplier offers what. */
export class Categories1764000005000 implements MigrationInterface {
  name = 'Categories1764000005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table category (
        code text primary key check (code ~ '^[0-9]{8}$'),
        label_nl text not null,
        label_en text not null
      )`);
    await queryRunner.query(`
      create table category_concept (
        id text primary key,
        codes text[] not null check (cardinality(codes) > 0),
        label_nl text not null,
        label_en text not null,
        words_nl text[] not null,
        words_en text[] not null
      )`);
    await queryRunner.query(`
      create table supplier_category (
        supplier_id uuid not null references supplier (id) on delete cascade,
        code text not null,
        basis text not null check (basis in ('stated', 'derived')),
        because text,
        source text not null,
        stated_on date not null,
        primary key (supplier_id, code)
      )`);
    await queryRunner.query(
      `create index ix_supplier_category_code on supplier_category (code text_pattern_ops)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table supplier_category`);
    await queryRunner.query(`drop table category_concept`);
    await queryRunner.query(`drop table category`);
  }
}
