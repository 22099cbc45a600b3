import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists of categories that are kept in the register itself: an imported CPV, and what stewards made of our own list. */
export class CategoryLists1764000029000 implements MigrationInterface {
  name = 'CategoryLists1764000029000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // One row. The revision tells every process that its words are old.
    await queryRunner.query(`
      create table category_state (
        single boolean primary key default true check (single),
        words_revision bigint not null default 1,
        cpv_imported_at timestamptz,
        cpv_imported_by text,
        check ((cpv_imported_at is null) = (cpv_imported_by is null))
      )`);
    await queryRunner.query(`insert into category_state default values`);
    // Goes before the concept of the same id that came with the product.
    await queryRunner.query(`
      create table steward_category (
        id text primary key check (id <> ''),
        codes text[] not null check (cardinality(codes) > 0),
        label_nl text not null,
        label_en text not null,
        words_nl text[] not null,
        words_en text[] not null,
        closed boolean not null,
        changed_at timestamptz not null default now(),
        changed_by text not null
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table steward_category`);
    await queryRunner.query(`drop table category_state`);
  }
}
