import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Purchase requests of municipalities, with the shortlists that were made for them, who was drawn and who was chosen. */
export class PurchaseRequests1764000035000 implements MigrationInterface {
  name = 'PurchaseRequests1764000035000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table purchase_request (
        id uuid primary key default gen_random_uuid(),
        municipality text not null check (municipality ~ '^GM[0-9]{4}$'),
        query jsonb not null,
        revision int not null default 1,
        created_by text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await queryRunner.query(
      `create index ix_purchase_request on purchase_request (municipality, created_at desc, id)`,
    );
    await queryRunner.query(`
      create table frozen_shortlist (
        request_id uuid not null references purchase_request (id),
        version int not null,
        made_at timestamptz not null,
        made_by text not null,
        query jsonb not null,
        content jsonb not null,
        content_hash text not null,
        primary key (request_id, version)
      )`);
    // Firms are named by what they were then: a record must outlive a merge or a withdrawal, so there is no foreign key.
    await queryRunner.query(`
      create table shortlist_draw (
        id bigint generated always as identity primary key,
        request_id uuid not null,
        version int not null,
        lot int not null,
        drawn_at timestamptz not null,
        drawn_by text not null,
        rule text not null,
        seed text not null,
        invitations int not null check (invitations > 0),
        among int,
        entrants jsonb not null,
        foreign key (request_id, version) references frozen_shortlist (request_id, version)
      )`);
    await queryRunner.query(`
      create table shortlist_choice (
        id bigint generated always as identity primary key,
        request_id uuid not null,
        version int not null,
        lot int not null,
        supplier_id uuid not null,
        supplier_name text not null,
        status text not null
          check (status in ('to-contact', 'contacted', 'interested', 'declined', 'invited', 'awarded')),
        reason text,
        category_groups text[] not null,
        draw_id bigint references shortlist_draw (id),
        chosen_at timestamptz not null,
        chosen_by text not null,
        check (status <> 'declined' or reason is not null),
        foreign key (request_id, version) references frozen_shortlist (request_id, version)
      )`);
    await queryRunner.query(
      `create index ix_shortlist_choice on shortlist_choice (request_id, lot, supplier_id, id)`,
    );
    await queryRunner.query(`create index ix_shortlist_draw on shortlist_draw (request_id, id)`);
    // What was decided on must stay as it was, whoever connects and with whatever rights short of the owner's.
    await queryRunner.query(`
      create function is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name;
      end $$`);
    for (const table of ['frozen_shortlist', 'shortlist_draw', 'shortlist_choice']) {
      await queryRunner.query(`
        create trigger tr_${table}_append_only before update or delete or truncate on ${table}
          for each statement execute function is_append_only()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table shortlist_choice`);
    await queryRunner.query(`drop table shortlist_draw`);
    await queryRunner.query(`drop table frozen_shortlist`);
    await queryRunner.query(`drop table purchase_request`);
    await queryRunner.query(`drop function is_append_only()`);
  }
}
