import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An answer of the geocoding service is now the list of all places that a question may mean: what was kept is asked again. */
export class PlacesOfAnswers1764000027000 implements MigrationInterface {
  name = 'PlacesOfAnswers1764000027000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from geocode_cache`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from geocode_cache`);
  }
}
