import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People with accounts of their own: officers with their roles, and the people of firms. */
export class People1764000041000 implements MigrationInterface {
  name = 'People1764000041000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createOfficers(queryRunner);
    await createFirmAccounts(queryRunner);
    await openSessionsToThem(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from session where api_key_id is null`);
    await queryRunner.query(`
      alter table session drop constraint ck_session_caller, drop column user_id, drop column firm_account_id,
        drop column method, drop column second_factor_at, drop column browser,
        add constraint ck_session_caller check (num_nonnulls(api_key_id) = 1)`);
    for (const table of ['one_time_link', 'firm_account', 'membership', 'app_user', 'network']) {
      await queryRunner.query(`drop table ${table}`);
    }
  }
}

async function createOfficers(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table network (
      code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null,
      source_code text references source (code)
    )`);
  await queryRunner.query(
    `insert into network (code, name, source_code) values ('impact-noord', 'Impact Noord', 'impact-noord')`,
  );
  await queryRunner.query(`
    create table app_user (
      id uuid primary key default gen_random_uuid(),
      email text not null,
      name text not null,
      password_hash text,
      oidc_issuer text,
      oidc_subject text,
      created_at timestamptz not null default now(),
      last_sign_in_at timestamptz,
      disabled_at timestamptz,
      unique (oidc_issuer, oidc_subject),
      check ((oidc_issuer is null) = (oidc_subject is null))
    )`);
  await queryRunner.query(`create unique index uq_app_user_email on app_user (lower(email))`);
  // A role holds for one municipality, for one network, or (neither) for the whole installation. A municipality is its
  // CBS code, as on API keys: accounts can be made before the list of municipalities is loaded, and outlive a merger.
  await queryRunner.query(`
    create table membership (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user (id) on delete cascade,
      role text not null check (role in ('buyer', 'steward', 'administrator', 'moderator')),
      municipality text check (municipality ~ '^GM[0-9]{4}$'),
      network_code text references network (code),
      granted_by text not null,
      granted_at timestamptz not null default now(),
      unique nulls not distinct (user_id, role, municipality, network_code),
      check (num_nonnulls(municipality, network_code) <= 1),
      check ((role = 'moderator') = (network_code is not null))
    )`);
}

/** Who speaks for a firm is known by a mailbox or, through eHerkenning, by its KvK number. */
async function createFirmAccounts(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table firm_account (
      id uuid primary key default gen_random_uuid(),
      email text,
      kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
      supplier_id uuid references supplier (id),
      confirmed_at timestamptz,
      created_at timestamptz not null default now(),
      last_sign_in_at timestamptz,
      disabled_at timestamptz,
      check (num_nonnulls(email, kvk_number) >= 1)
    )`);
  await queryRunner.query(`
    create unique index uq_firm_account_email on firm_account (lower(email), supplier_id) nulls not distinct
      where kvk_number is null`);
  await queryRunner.query(
    `create unique index uq_firm_account_kvk on firm_account (kvk_number) where kvk_number is not null`,
  );
  await queryRunner.query(`create index ix_firm_account_supplier on firm_account (supplier_id)`);
}

async function openSessionsToThem(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    alter table session
      add column user_id uuid references app_user (id) on delete cascade,
      add column firm_account_id uuid references firm_account (id) on delete cascade,
      add column method text not null default 'api-key'
        check (method in ('api-key', 'password', 'oidc', 'link', 'eherkenning')),
      add column second_factor_at timestamptz,
      add column browser text check (length(browser) <= 200),
      drop constraint ck_session_caller,
      add constraint ck_session_caller check (num_nonnulls(api_key_id, user_id, firm_account_id) = 1)`);
  await queryRunner.query(`create index ix_session_user on session (user_id)`);
  await queryRunner.query(`create index ix_session_firm_account on session (firm_account_id)`);
  await queryRunner.query(`
    create table one_time_link (
      id uuid primary key default gen_random_uuid(),
      token_hash text not null unique,
      purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
      user_id uuid references app_user (id) on delete cascade,
      firm_account_id uuid references firm_account (id) on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      check (num_nonnulls(user_id, firm_account_id) = 1)
    )`);
  await queryRunner.query(`create index ix_one_time_link_user on one_time_link (user_id)`);
  await queryRunner.query(`create index ix_one_time_link_firm_account on one_time_link (firm_account_id)`);
}
