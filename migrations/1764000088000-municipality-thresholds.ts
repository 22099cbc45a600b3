import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Figures of procurement that a municipality set for itself; they go before those of the law that the register names. */
export class MunicipalityThresholds1764000088000 implements MigrationInterface {
  name = 'MunicipalityThresholds1764000088000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table municipality_threshold (
        municipality text not null references municipality (code),
        code text not null,
        value numeric(14, 2) not null check (value > 0),
        valid_from date not null,
        valid_until date check (valid_until >= valid_from),
        source text not null,
        read_on date not null,
        changed_by text not null,
        changed_at timestamptz not null default now(),
        primary key (municipality, code, valid_from)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table municipality_threshold`);
  }
}
