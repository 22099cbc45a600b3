import { type Meilisearch } from 'meilisearch';
import { type DataSource } from 'typeorm';

import { type BenchSupplier } from './relevance-data.ts';
import { type Ranker } from './relevance-score.ts';

const INDEX = 'bench-plain';
const ASKED = 20;

/** Meilisearch as it comes: the suppliers as they are, the whole text of the request for a question. */
export async function plainMeilisearch(
  client: Meilisearch,
  suppliers: readonly BenchSupplier[],
): Promise<Ranker> {
  await client
    .index(INDEX)
    .addDocuments([...suppliers], { primaryKey: 'id' })
    .waitTask();
  return async ({ text }) => {
    const { hits } = await client.index<BenchSupplier>(INDEX).search(text, { limit: ASKED });
    return hits.map(({ id }) => id);
  };
}

/** PostgreSQL full text in Dutch: any of the words, by `ts_rank`. */
export async function postgresFullText(
  dataSource: DataSource,
  suppliers: readonly BenchSupplier[],
): Promise<Ranker> {
  await dataSource.query(`create table bench_plain (id text primary key, words tsvector not null)`);
  await dataSource.query(
    `insert into bench_plain
     select s ->> 'id', to_tsvector('dutch', concat_ws(' ', s ->> 'name', s ->> 'services', s ->> 'description'))
       from jsonb_array_elements($1::jsonb) s`,
    [JSON.stringify(suppliers)],
  );
  return async ({ text }) => {
    const rows: { id: string }[] = await dataSource.query(
      `with asked as (select replace(plainto_tsquery('dutch', $1)::text, '&', '|')::tsquery as query)
       select id from bench_plain, asked where words @@ query order by ts_rank(words, query) desc, id limit ${ASKED}`,
      [text],
    );
    return rows.map(({ id }) => id);
  };
}
