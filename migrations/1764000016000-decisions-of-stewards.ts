import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What stewards decided about who is the same firm: remembered, taught to matching, and undone as one step. */
export class DecisionsOfStewards1764000016000 implements MigrationInterface {
  name = 'DecisionsOfStewards1764000016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `create table identity_operation (
     id bigint generated always as identity primary key,
     kind text not null check (kind in ('same', 'different', 'merge', 'split')),
     supplier_id uuid references supplier (id),
     other_id uuid references supplier (id),
     before jsonb not null default '{}',
     done_by text not null,
     done_at timestamptz not null default now(),
     undone_by text,
     undone_at timestamptz
   )`,
  `create index ix_identity_operation_supplier on identity_operation (supplier_id)`,
  `create index ix_identity_operation_other on identity_operation (other_id)`,
  // By source and key, not by record: the next delivery of the same statement is another record.
  `create table match_decision (
     source_code text not null references source (code),
     record_key text not null,
     supplier_id uuid not null references supplier (id),
     decision text not null check (decision in ('same', 'different')),
     operation_id bigint not null references identity_operation (id),
     primary key (source_code, record_key, supplier_id)
   )`,
  `create unique index ux_match_decision_same on match_decision (source_code, record_key) where decision = 'same'`,
  `create index ix_match_decision_supplier on match_decision (supplier_id)`,
  `create table supplier_pair_decision (
     supplier_a uuid not null references supplier (id),
     supplier_b uuid not null references supplier (id),
     operation_id bigint not null references identity_operation (id),
     primary key (supplier_a, supplier_b),
     check (supplier_a < supplier_b)
   )`,
  `create table supplier_alias (
     supplier_id uuid not null references supplier (id),
     name text not null,
     name_key text not null,
     place_key text,
     postcode text,
     operation_id bigint not null references identity_operation (id),
     primary key (supplier_id, name, operation_id)
   )`,
  `create index ix_supplier_alias_name on supplier_alias (name_key)`,
  // What a steward puts right is a statement like any other, of a source that goes before all others.
  `alter table source drop constraint source_kind_check`,
  `alter table source add constraint source_kind_check
     check (kind in ('steward', 'supplier-database', 'sign-up', 'self-registration', 'label-register'))`,
  `insert into source (code, name, kind, precedence, delivers) values ('steward', 'Beheerder', 'steward', 1, 'additions')`,
  // A question may be about two suppliers that are in the register already; and a record may be asked about again.
  `alter table review_item
     alter column record_id drop not null,
     drop constraint review_item_record_id_key,
     drop constraint review_item_question_check,
     add column supplier_id uuid references supplier (id),
     add column score real not null default 0,
     add column postponed_at timestamptz,
     add column operation_id bigint references identity_operation (id),
     add constraint review_item_question_check check (question in ('same-firm', 'label-holder', 'same-supplier')),
     add constraint review_item_subject_check check ((record_id is null) <> (supplier_id is null))`,
  `create unique index ux_review_item_open on review_item (record_id) where decision is null`,
  `create unique index ux_review_item_pair on review_item (supplier_id, (candidates -> 0 ->> 'supplierId'))
     where decision is null and question = 'same-supplier'`,
];

const DOWN = [
  `drop index ux_review_item_pair`,
  `drop index ux_review_item_open`,
  `delete from review_item where record_id is null`,
  `delete from review_item q using review_item newer where newer.record_id = q.record_id and newer.id > q.id`,
  `alter table review_item
     drop constraint review_item_subject_check,
     drop constraint review_item_question_check,
     drop column operation_id, drop column postponed_at, drop column score, drop column supplier_id,
     alter column record_id set not null,
     add constraint review_item_record_id_key unique (record_id),
     add constraint review_item_question_check check (question in ('same-firm', 'label-holder'))`,
  `drop table supplier_alias`,
  `drop table supplier_pair_decision`,
  `drop table match_decision`,
  `drop table identity_operation`,
  `delete from source_record where source_code = 'steward'`,
  `delete from import where source_code = 'steward'`,
  `delete from source where code = 'steward'`,
  `alter table source drop constraint source_kind_check`,
  `alter table source add constraint source_kind_check
     check (kind in ('supplier-database', 'sign-up', 'self-registration', 'label-register'))`,
];
