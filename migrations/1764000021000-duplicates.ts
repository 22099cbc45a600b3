import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Questions about two suppliers that are both in the register, ranked; and the searches that find such pairs. */
export class Duplicates1764000021000 implements MigrationInterface {
  name = 'Duplicates1764000021000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

/** Which of the two comes first may change, when one of them gets a KvK number. */
const PAIR = `least(supplier_id::text, candidates -> 0 ->> 'supplierId'),
              greatest(supplier_id::text, candidates -> 0 ->> 'supplierId')`;

const UP = [
  `create table duplicate_search (
     id bigint generated always as identity primary key,
     requested_by text not null,
     requested_at timestamptz not null default now(),
     started_at timestamptz,
     finished_at timestamptz,
     result jsonb
   )`,
  `alter table review_item
     add column standing smallint not null default 0,
     add column search_id bigint references duplicate_search (id)`,
  `drop index ux_review_item_pair`,
  `create unique index ux_review_item_pair on review_item (${PAIR})
     where decision is null and question = 'same-supplier'`,
];

const DOWN = [
  `drop index ux_review_item_pair`,
  `create unique index ux_review_item_pair on review_item (supplier_id, (candidates -> 0 ->> 'supplierId'))
     where decision is null and question = 'same-supplier'`,
  `alter table review_item drop column search_id, drop column standing`,
  `drop table duplicate_search`,
];
