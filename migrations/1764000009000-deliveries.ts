import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A delivery replaces the one before, waits when it shrinks too much, is previewed row by row and can be taken back. */
export class Deliveries1764000009000 implements MigrationInterface {
  name = 'Deliveries1764000009000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // A list with fewer rows than this share of the last one waits for a person. A label register's list hardly ever shrinks.
  `alter table source
     add column delivers text not null default 'whole' check (delivers in ('whole', 'additions')),
     add column most_shrinkage real not null default 0.3 check (most_shrinkage between 0 and 1)`,
  `update source set delivers = 'additions' where kind = 'self-registration'`,
  `update source set most_shrinkage = 0.1 where kind = 'label-register'`,
  // What was imported before this migration added to the register and replaced nothing.
  `alter table import
     add column delivery text not null default 'add' check (delivery in ('replace', 'add')),
     add column demo boolean not null default false,
     add column position bigint,
     add column records_ended integer not null default 0,
     add column shrinkage_accepted boolean not null default false,
     add column preview_revision bigint,
     add column preview_promise text,
     add column reversal_requested_at timestamptz`,
  `update import set demo = requested_by = 'demo'`,
  `create sequence import_position`,
  `update import i set position = numbered.nth
     from (select id, row_number() over (order by matched_at, created_at) as nth from import
            where matched_at is not null and not dry_run) numbered
    where i.id = numbered.id`,
  `select setval('import_position', coalesce(max(position), 0) + 1) from import`,
  // How many of a row's reasons come from reading it: the others are of matching, and go when a preview is applied.
  `alter table import_row
     add column reasons_read smallint not null default 0,
     add column changes jsonb`,
  `alter table source_record
     add column superseded_by bigint references source_record (id),
     add column ended_by uuid references import (id),
     add column reverted_at timestamptz`,
  `create index ix_source_record_superseded_by on source_record (superseded_by) where superseded_by is not null`,
  `create index ix_source_record_ended on source_record (source_code, record_key) where ended_by is not null`,
  `update source_record old set superseded_by = next.id
     from (select id, lead(id) over (partition by source_code, record_key order by id) as next_id from source_record) x
     join source_record next on next.id = x.next_id
    where old.id = x.id and old.superseded_at is not null`,
  // Where a record was linked before it was superseded or ended, so that taking that back is no guess.
  `create table former_match (
     record_id bigint primary key references source_record (id) on delete cascade,
     supplier_id uuid references supplier (id),
     decision jsonb not null,
     retired_at timestamptz not null default now()
   )`,
  `create index ix_former_match_supplier on former_match (supplier_id)`,
  // Goes up with every change of who is the same firm; a preview is good for the number that it was made at.
  `create table matching_state (
     only_row boolean primary key default true check (only_row),
     revision bigint not null
   )`,
  `insert into matching_state (revision) values (0)`,
];

const DOWN = [
  `drop table matching_state`,
  `drop table former_match`,
  `drop index ix_source_record_ended`,
  `drop index ix_source_record_superseded_by`,
  `alter table source_record drop column superseded_by, drop column ended_by, drop column reverted_at`,
  `alter table import_row drop column reasons_read, drop column changes`,
  `drop sequence import_position`,
  `alter table import
     drop column delivery, drop column demo, drop column position, drop column records_ended,
     drop column shrinkage_accepted, drop column preview_revision, drop column preview_promise,
     drop column reversal_requested_at`,
  `alter table source drop column delivers, drop column most_shrinkage`,
];
