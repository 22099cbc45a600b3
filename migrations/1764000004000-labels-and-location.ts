import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What others know about a supplier: its labels and where it is, with the reference data that both are read with. */
export class LabelsAndLocation1764000004000 implements MigrationInterface {
  name = 'LabelsAndLocation1764000004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table reference_load (
        name text primary key,
        content_hash text not null,
        loaded_at timestamptz not null default now()
      )`);
    await createLabels(queryRunner);
    await createGazetteer(queryRunner);
    await createSupplierLocation(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = [
      'geocode_cache',
      'supplier_location',
      'postcode_area',
      'gazetteer_place',
      'municipality',
      'label_holding',
      'label_level',
      'label_scheme',
      'reference_load',
    ];
    for (const table of tables) await queryRunner.query(`drop table ${table}`);
  }
}

async function createLabels(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table label_scheme (
      code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null,
      issuer text not null,
      register_url text,
      proves text not null,
      covers text not null check (covers in ('firm', 'site', 'product')),
      usual_validity_months smallint check (usual_validity_months > 0),
      grace_days smallint not null default 0 check (grace_days >= 0),
      implies_scheme text references label_scheme (code) deferrable initially deferred,
      implies_level text,
      aliases text[] not null default '{}'
    )`);
  await queryRunner.query(`
    create table label_level (
      scheme_code text not null references label_scheme (code),
      version text not null,
      code text not null,
      rank smallint not null,
      name_nl text not null,
      name_en text not null,
      usual_validity_months smallint check (usual_validity_months > 0),
      aliases text[] not null default '{}',
      primary key (scheme_code, version, code)
    )`);
  // Level and rank are copied into the holding: what a register said stays readable when the catalogue moves on.
  await queryRunner.query(`
    create table label_holding (
      supplier_id uuid not null references supplier (id),
      record_id bigint not null references source_record (id) on delete cascade,
      scheme_code text not null references label_scheme (code),
      version text not null,
      level_code text,
      level_rank smallint,
      level_name text,
      basis text not null check (basis in ('claimed', 'verified')),
      valid_from date,
      valid_until date,
      until_basis text not null check (until_basis in ('stated', 'usual', 'unknown')),
      certificate_number text,
      evidence_url text,
      via_kvk text,
      withdrawn_on date,
      source_code text not null,
      stated_on date not null,
      primary key (supplier_id, record_id, scheme_code)
    )`);
  await queryRunner.query(`create index ix_label_holding_scheme on label_holding (scheme_code, level_rank)`);
  await queryRunner.query(`create index ix_label_holding_record on label_holding (record_id)`);
  await queryRunner.query(`create index ix_label_holding_from on label_holding (valid_from)`);
  await queryRunner.query(`create index ix_label_holding_until on label_holding (valid_until)`);
  await queryRunner.query(
    `create index ix_label_holding_withdrawn on label_holding (withdrawn_on) where withdrawn_on is not null`,
  );
}

async function createGazetteer(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table municipality (
      code text primary key check (code ~ '^GM[0-9]{4}$'),
      name text not null,
      name_key text not null,
      province text not null,
      lat double precision not null,
      lng double precision not null
    )`);
  await queryRunner.query(`create index ix_municipality_name on municipality (name_key)`);
  await queryRunner.query(`
    create table gazetteer_place (
      id integer generated always as identity primary key,
      name text not null,
      place_key text not null,
      country text not null,
      province text,
      municipality_code text references municipality (code),
      lat double precision not null,
      lng double precision not null,
      source text not null
    )`);
  await queryRunner.query(`create index ix_gazetteer_place_key on gazetteer_place (place_key, country)`);
  // Four-digit areas and full postcodes in one table: the longest one that is known wins. A row without a point still
  // says to which place and municipality the postcode belongs.
  await queryRunner.query(`
    create table postcode_area (
      postcode text primary key check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
      place text not null,
      municipality_code text references municipality (code),
      lat double precision,
      lng double precision,
      precision text not null check (precision in ('postcode', 'place')),
      source text not null,
      origin text not null check (origin in ('reference', 'imported')),
      check ((lat is null) = (lng is null))
    )`);
}

async function createSupplierLocation(queryRunner: QueryRunner): Promise<void> {
  // A row without a point means: looked up and not found; its hash keeps it from being looked up every time.
  await queryRunner.query(`
    create table supplier_location (
      supplier_id uuid primary key references supplier (id),
      lat double precision,
      lng double precision,
      precision text check (precision in ('address', 'postcode', 'place')),
      source text,
      municipality_code text,
      municipality_name text,
      place_name text,
      address_hash text not null,
      located_at timestamptz not null default now(),
      check ((lat is null) = (lng is null) and (lat is null) = (precision is null))
    )`);
  await queryRunner.query(
    `create index ix_supplier_location_stale on supplier_location (supplier_id) where address_hash = ''`,
  );
  await queryRunner.query(`
    create table geocode_cache (
      service text not null,
      query text not null,
      answer jsonb,
      fetched_at timestamptz not null default now(),
      primary key (service, query)
    )`);
}
