import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Memberships, which are no proof of impact, and what each municipality recognises of all labels. */
export class Recognition1764000025000 implements MigrationInterface {
  name = 'Recognition1764000025000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table label_scheme
        add column kind text not null default 'certificate' check (kind in ('certificate', 'membership'))`);
    await queryRunner.query(`
      create table recognition_rule (
        id bigint generated always as identity primary key,
        municipality text not null check (municipality ~ '^GM[0-9]{4}$'),
        scheme_code text not null references label_scheme (code),
        version text,
        level_code text,
        min_rank smallint,
        criterion text not null check (criterion ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        counts_percent smallint check (counts_percent between 1 and 100),
        note text not null,
        from_on date not null,
        until_on date check (until_on >= from_on),
        source_text text not null,
        source_url text,
        created_by text not null,
        created_at timestamptz not null default now(),
        check ((level_code is null) = (min_rank is null))
      )`);
    await queryRunner.query(
      `create index ix_recognition_rule on recognition_rule (municipality, scheme_code)`,
    );
    // Some municipalities count members: their list is a register like any other.
    await queryRunner.query(`
      insert into source (code, name, kind, precedence, label_scheme, most_shrinkage)
      values ('register-social-enterprise-nl', 'Leden Social Enterprise NL', 'label-register', 90, 'social-enterprise-nl', 0.1)
      on conflict do nothing`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from source s where code = 'register-social-enterprise-nl'
         and not exists (select from import i where i.source_code = s.code)`);
    await queryRunner.query(`drop table recognition_rule`);
    await queryRunner.query(`alter table label_scheme drop column kind`);
  }
}
