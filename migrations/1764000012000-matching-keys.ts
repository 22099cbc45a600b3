import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * More of what tells one firm from another, beside the KvK number, name and place: its establishment number, RSIN,
 * legal form, house number, web and mail domain and phone number; and which source was to be heard first.
 */
export class MatchingKeys1764000012000 implements MigrationInterface {
  name = 'MatchingKeys1764000012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table record_match
        add column establishment_number text,
        add column rsin text,
        add column legal_form text,
        add column house_number text,
        add column website_domain text,
        add column email_domain text,
        add column phone text,
        add column precedence smallint not null default 0,
        add column own_supplier_id uuid references supplier (id)`);
    // Derived from what records say: what the matcher reads out of websites and phone numbers is filled in when a record
    // is stated again; until then those fields are unknown, which never links anything.
    await queryRunner.query(`
      update record_match m
         set establishment_number = r.cleaned ->> 'establishmentNumber', rsin = r.cleaned ->> 'rsin',
             legal_form = r.cleaned ->> 'legalForm', house_number = lower(r.cleaned ->> 'houseNumber'),
             precedence = s.precedence,
             own_supplier_id = case when m.outcome = 'new' then m.supplier_id end
        from source_record r join source s on s.code = r.source_code
       where r.id = m.record_id`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `delete from match_block where block ~ '^(establishment|rsin|domain|phone|address|name)[|]'`,
    );
    await queryRunner.query(`
      alter table record_match
        drop column establishment_number, drop column rsin, drop column legal_form, drop column house_number,
        drop column website_domain, drop column email_domain, drop column phone, drop column precedence,
        drop column own_supplier_id`);
  }
}
