import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Searches are answered from the database while the search engine is away. Looking through every profile for every word took
 * longer than a buyer waits from some 10,000 firms on.
 */
export class WordsOfProfiles1764000032000 implements MigrationInterface {
  name = 'WordsOfProfiles1764000032000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table profile add column words tsvector not null generated always as (
        setweight(to_tsvector('dutch'::regconfig, coalesce(data -> 'name' ->> 'value', '')), 'A')
        || setweight(to_tsvector('dutch'::regconfig, jsonb_path_query_array(data, '$.otherNames[*].value')), 'A')
        || setweight(to_tsvector('dutch'::regconfig, jsonb_path_query_array(data, '$.categories[*].value.label')), 'B')
        || setweight(to_tsvector('dutch'::regconfig, coalesce(data -> 'description' ->> 'value', '')), 'C')
      ) stored`);
    await queryRunner.query(`create index ix_profile_words on profile using gin (words)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index ix_profile_words`);
    await queryRunner.query(`alter table profile drop column words`);
  }
}
