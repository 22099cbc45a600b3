import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What buyers looked for in vain, counted by week, category and municipality: no words, and nobody's name. */
export class UnmetDemand1764000039000 implements MigrationInterface {
  name = 'UnmetDemand1764000039000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // An empty municipality: no area was asked for.
    await queryRunner.query(`
      create table unmet_demand (
        week date not null check (extract(isodow from week) = 1),
        category text not null check (category ~ '^[0-9]{8}$'),
        municipality text not null check (municipality = '' or municipality ~ '^GM[0-9]{4}$'),
        kind text not null check (kind in ('search', 'request')),
        times integer not null check (times > 0),
        primary key (week, category, municipality, kind)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table unmet_demand`);
  }
}
