import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What firms held when: holdings outlive the statement that they rest on, lists have a day of their own, and a person may
 * confirm a label that no register confirms.
 */
export class LabelHistory1764000024000 implements MigrationInterface {
  name = 'LabelHistory1764000024000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const TODAY = `(now() at time zone 'Europe/Amsterdam')::date`;

const UP = [
  // The day of which a list tells: a register's download may lie about for a week before somebody delivers it.
  `alter table import add column listed_on date not null default ${TODAY}`,
  `update import set listed_on = (created_at at time zone 'Europe/Amsterdam')::date`,
  `create table label_check (
     id bigint generated always as identity primary key,
     supplier_id uuid not null references supplier (id),
     scheme_code text not null references label_scheme (code),
     version text not null,
     level_code text,
     valid_from date not null,
     valid_until date check (valid_until >= valid_from),
     certificate_number text,
     evidence_url text,
     evidence_file text,
     checked_on date not null,
     checked_by text not null,
     withdrawn_on date,
     withdrawn_by text,
     withdrawal_reason text,
     check (evidence_url is not null or evidence_file is not null)
   )`,
  `create index ix_label_check_supplier on label_check (supplier_id)`,
  `create index ix_supplier_merged_into on supplier (merged_into) where merged_into is not null`,
  // A holding rests on a register's statement or on a person's check. replaced_on: the first day on which the next
  // statement about the same certificate speaks instead.
  `alter table label_holding
     drop constraint label_holding_pkey,
     alter column record_id drop not null,
     add column check_id bigint references label_check (id) on delete cascade,
     add column replaced_on date,
     add column evidence_file text,
     add constraint ck_label_holding_origin check (num_nonnulls(record_id, check_id) = 1),
     add constraint ux_label_holding unique nulls not distinct (supplier_id, record_id, check_id, scheme_code)`,
  `create index ix_label_holding_replaced on label_holding (replaced_on) where replaced_on is not null`,
  `create index ix_label_holding_stated on label_holding (stated_on) where valid_from is null`,
  // Certificates that were replaced or ended before this migration cover their firms again, for the days that they did.
  `insert into record_kvk (record_id, kvk_number, position)
   select r.id, k.number, min(k.position)
     from source_record r
     join source s on s.code = r.source_code and s.kind = 'label-register'
     cross join lateral jsonb_array_elements_text(
       coalesce(r.cleaned -> 'kvkNumbers', jsonb_build_array(r.cleaned -> 'kvkNumber'))) with ordinality as k (number, position)
    where r.superseded_at is not null and r.reverted_at is null and k.number is not null
    group by r.id, k.number
   on conflict do nothing`,
];

const DOWN = [
  `delete from record_kvk k using source_record r where r.id = k.record_id and r.superseded_at is not null`,
  `delete from label_holding h where check_id is not null or replaced_on is not null
      or exists (select from source_record r where r.id = h.record_id and r.superseded_at is not null)`,
  `drop index ix_label_holding_stated`,
  `drop index ix_label_holding_replaced`,
  `alter table label_holding
     drop constraint ux_label_holding,
     drop constraint ck_label_holding_origin,
     drop column evidence_file,
     drop column replaced_on,
     drop column check_id,
     add primary key (supplier_id, record_id, scheme_code)`,
  `drop index ix_supplier_merged_into`,
  `drop table label_check`,
  `alter table import drop column listed_on`,
];
