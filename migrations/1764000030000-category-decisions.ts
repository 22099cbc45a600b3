import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What people said about the categories of firms, and what a suggestion rests on. */
export class CategoryDecisions1764000030000 implements MigrationInterface {
  name = 'CategoryDecisions1764000030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Stays with the identity that it was made for, so undoing a merge gives it back. Undone ones stay to be seen.
    await queryRunner.query(`
      create table category_decision (
        id bigint generated always as identity primary key,
        supplier_id uuid not null references supplier (id) on delete cascade,
        code text not null check (code ~ '^[0-9]{8}$'),
        answer text not null check (answer in ('accepted', 'refused')),
        source text not null references source (code),
        decided_on date not null,
        decided_by text not null,
        decided_at timestamptz not null default now(),
        undone_by text,
        undone_at timestamptz,
        check ((undone_by is null) = (undone_at is null))
      )`);
    await queryRunner.query(`
      create unique index ux_category_decision_standing on category_decision (supplier_id, code) where undone_at is null`);
    // Words of a text, or a code of the classification of firms; null for what is stated.
    await queryRunner.query(`
      alter table supplier_category add evidence text check (evidence in ('text', 'sbi'))`);
    await queryRunner.query(`update supplier_category set evidence = 'text' where basis = 'derived'`);
    await queryRunner.query(`
      create table sbi_category (
        edition text not null check (edition in ('2008', '2025')),
        sbi text not null check (sbi ~ '^[0-9]{4,5}$'),
        code text not null check (code ~ '^[0-9]{8}$'),
        primary key (edition, sbi)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table sbi_category`);
    await queryRunner.query(`alter table supplier_category drop column evidence`);
    await queryRunner.query(`drop table category_decision`);
  }
}
