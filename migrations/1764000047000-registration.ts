import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Firms that put themselves on the list: what they fill in, the links that they are mailed, and what became of it. */
export class Registration1764000047000 implements MigrationInterface {
  name = 'Registration1764000047000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['registration_event', 'registration_link', 'registration_key', 'registration'])
      await queryRunner.query(`drop table ${table}`);
  }
}

const UP = [
  // `number` is what the source calls the firm: one that the cleaning of imports cannot take for a number of a person.
  // `answers` is what the firm works on, `approved` what a steward let through last: only that is ever published.
  `create table registration (
     id uuid primary key default gen_random_uuid(),
     number bigint generated always as identity unique,
     kind text not null check (kind in ('new', 'claim')),
     status text not null default 'draft'
       check (status in ('draft', 'submitted', 'asked', 'approved', 'refused', 'stopped')),
     lang text not null check (lang in ('nl', 'en')),
     supplier_id uuid references supplier (id),
     claim_proven_by text,
     email text,
     email_confirmed_at timestamptz,
     answers jsonb not null default '{}',
     approved jsonb,
     version integer not null default 1,
     note text,
     import_id uuid references import (id),
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     submitted_at timestamptz,
     decided_at timestamptz,
     decided_by text,
     confirmed_on date
   )`,
  `create index ix_registration_status on registration (status, submitted_at)`,
  `create index ix_registration_supplier on registration (supplier_id)`,
  `create index ix_registration_email on registration (lower(email))`,
  // Opens a registration to the browser that is filling it in; hashes only, as of sessions.
  `create table registration_key (
     token_hash text primary key,
     registration_id uuid not null references registration (id) on delete cascade,
     last_seen_at timestamptz not null default now()
   )`,
  `create index ix_registration_key on registration_key (registration_id)`,
  `create table registration_link (
     token_hash text primary key,
     registration_id uuid not null references registration (id) on delete cascade,
     purpose text not null check (purpose in ('continue', 'claim', 'yearly')),
     sent_to text not null,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     used_at timestamptz
   )`,
  `create index ix_registration_link on registration_link (registration_id, created_at)`,
  `create table registration_event (
     id bigint generated always as identity primary key,
     registration_id uuid not null references registration (id) on delete cascade,
     at timestamptz not null default now(),
     by text not null,
     kind text not null,
     note text
   )`,
  `create index ix_registration_event on registration_event (registration_id, id)`,
];
