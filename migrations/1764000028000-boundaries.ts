import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Boundaries of municipalities, places that came with an imported postcode table, and points that stand in for a better one. */
export class Boundaries1764000028000 implements MigrationInterface {
  name = 'Boundaries1764000028000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // GeoJSON as delivered (WGS84): it is only read as a whole, to check points when a table comes in.
    await queryRunner.query(`
      create table municipality_boundary (
        municipality_code text primary key references municipality (code),
        geometry jsonb not null check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
        imported_at timestamptz not null default now()
      )`);
    await queryRunner.query(`
      alter table gazetteer_place
        add column origin text not null default 'reference' check (origin in ('reference', 'imported'))`);
    // True when the geocoding service did not answer and the gazetteer did in its place: looked up again later.
    await queryRunner.query(
      `alter table supplier_location add column stand_in boolean not null default false`,
    );
    await queryRunner.query(
      `create index ix_supplier_location_stand_in on supplier_location (supplier_id) where stand_in`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table supplier_location drop column stand_in`);
    await queryRunner.query(`delete from gazetteer_place where origin = 'imported'`);
    await queryRunner.query(`alter table gazetteer_place drop column origin`);
    await queryRunner.query(`drop table municipality_boundary`);
  }
}
