import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KINDS = `'steward', 'supplier-database', 'sign-up', 'self-registration', 'label-register'`;

/** Lists of a municipality's contracts as a source of their own, and the messages about those that run out. */
export class Contracts1764000038000 implements MigrationInterface {
  name = 'Contracts1764000038000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table source add column municipality text`);
    await queryRunner.query(`alter table source drop constraint source_kind_check`);
    await queryRunner.query(
      `alter table source add constraint source_kind_check check (kind in (${KINDS}, 'contracts'))`,
    );
    await queryRunner.query(
      `alter table source add constraint source_municipality_check
         check ((kind = 'contracts') = (municipality is not null) and municipality ~ '^GM[0-9]{4}$')`,
    );
    // Its contracts are the statements of its source that are current.
    await queryRunner.query(`create unique index ux_source_municipality on source (municipality)`);
    await queryRunner.query(`
      create table contract_setting (
        municipality text primary key check (municipality ~ '^GM[0-9]{4}$'),
        months_before smallint not null check (months_before between 1 and 60),
        notice_months smallint not null check (notice_months between 0 and 24),
        mail_to text,
        changed_by text not null,
        changed_at timestamptz not null default now()
      )`);
    // The unique key is what makes it certain that nobody is told twice, whatever runs twice.
    await queryRunner.query(`
      create table contract_notice (
        id bigint generated always as identity primary key,
        municipality text not null,
        contract_key text not null,
        ends_on date not null,
        notice_on date not null,
        decided_on date not null,
        recipient text,
        subject text not null,
        body text not null,
        status text not null check (status in ('waiting', 'handed-over', 'cancelled', 'unaddressed')),
        unique (municipality, contract_key, ends_on),
        check (status <> 'waiting' or recipient is not null)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // A register with contracts in it does not lose them unasked: reverse their imports first.
    await queryRunner.query(`drop table contract_notice`);
    await queryRunner.query(`drop table contract_setting`);
    await queryRunner.query(
      `delete from source s where kind = 'contracts' and not exists (select from import i where i.source_code = s.code)`,
    );
    await queryRunner.query(`drop index ux_source_municipality`);
    await queryRunner.query(`alter table source drop constraint source_municipality_check`);
    await queryRunner.query(`alter table source drop constraint source_kind_check`);
    await queryRunner.query(`alter table source add constraint source_kind_check check (kind in (${KINDS}))`);
    await queryRunner.query(`alter table source drop column municipality`);
  }
}
