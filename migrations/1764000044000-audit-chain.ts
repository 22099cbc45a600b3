import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The audit log as a chain: each link's hash covers its event and the link before, so that a change anywhere shows. */
export class AuditChain1764000044000 implements MigrationInterface {
  name = 'AuditChain1764000044000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table audit_chain (
        sequence bigint primary key,
        event_id bigint not null unique,
        hash text not null
      )`);
    await queryRunner.query(HASH_OF_EVENT);
    await queryRunner.query(LINK_EVENT);
    await this.linkEarlierEvents(queryRunner);
    // When the transaction commits, not before: whoever waits for a turn then holds nothing that another could wait for,
    // and a long import keeps nobody from signing in.
    await queryRunner.query(`
      create constraint trigger tr_audit_event_link after insert on audit_event
        deferrable initially deferred for each row execute function link_audit_event()`);
    await queryRunner.query(`
      create trigger tr_audit_chain_append_only before update or delete or truncate on audit_chain
        for each statement execute function audit_event_is_append_only()`);
    await queryRunner.query(`create index ix_audit_event_actor on audit_event (actor, id)`);
    await queryRunner.query(ACTOR_NAMES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop view actor_name`);
    await queryRunner.query(`drop index ix_audit_event_actor`);
    await queryRunner.query(`drop trigger tr_audit_event_link on audit_event`);
    await queryRunner.query(`drop table audit_chain`);
    await queryRunner.query(`drop function link_audit_event()`);
    await queryRunner.query(`drop function audit_event_hash(text, audit_event)`);
  }

  private async linkEarlierEvents(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$
      declare
        event audit_event;
        head text := '';
        place bigint := 0;
      begin
        for event in select * from audit_event order by id loop
          place := place + 1;
          head := audit_event_hash(head, event);
          insert into audit_chain (sequence, event_id, hash) values (place, event.id, head);
        end loop;
      end $$`);
  }
}

/** The time is written out in UTC: as text it would depend on the settings of the session. */
const HASH_OF_EVENT = `
  create function audit_event_hash(previous text, event audit_event) returns text language sql stable as $$
    select encode(sha256(convert_to(previous || jsonb_build_array(
             event.id, to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
             event.actor, event.action, event.subject, event.details)::text, 'UTF8')), 'hex')
  $$`;

/** One at a time: the lock falls with the commit, so the next one sees this link. */
const LINK_EVENT = `
  create function link_audit_event() returns trigger language plpgsql as $$
  declare
    head audit_chain;
  begin
    perform pg_advisory_xact_lock(hashtextextended('audit-chain', 0));
    select * into head from audit_chain order by sequence desc limit 1;
    insert into audit_chain (sequence, event_id, hash)
    values (coalesce(head.sequence, 0) + 1, new.id, audit_event_hash(coalesce(head.hash, ''), new));
    return null;
  end $$`;

/** What an actor of an event, a decision or an import is called now; others (\`command-line\`) have no name. */
const ACTOR_NAMES = `
  create view actor_name as
    select 'api-key:' || id as actor, name from api_key
    union all select 'user:' || id, name from app_user
    union all select 'firm-account:' || id, coalesce(email, 'KvK ' || kvk_number) from firm_account`;
