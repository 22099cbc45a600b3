import { IndexInspector } from '../../src/indexing/index-inspector.ts';
import { type TestApp } from './test-app.ts';

/** Everything that imports leave behind, without ids and times. */
export async function importState({ dataSource, app }: TestApp): Promise<object> {
  const one = async (sql: string): Promise<unknown> =>
    (await dataSource.query<{ value: unknown }[]>(sql))[0]?.value;
  const drift = await app.get(IndexInspector, { strict: false }).drift();
  return {
    rows: await one(
      `select md5(string_agg(line || ' ' || outcome || ' ' || (supplier_id is null), '|' order by i.created_at, line)) as value
         from import_row r join import i on i.id = r.import_id`,
    ),
    profiles: await one(
      `select md5(string_agg((data - 'supplierId')::text, '|' order by (data - 'supplierId')::text)) as value from profile`,
    ),
    suppliers: await one(`select count(*) as value from supplier`),
    records: await one(`select count(*) as value from source_record where superseded_at is null`),
    matches: await one(
      `select md5(string_agg(outcome || reason, '|' order by record_id - (select min(record_id) from record_match))) as value from record_match`,
    ),
    questions: await one(`select count(*) as value from review_item`),
    changes: await one(`select count(*) as value from change`),
    waiting: await one(`select count(*) as value from pipeline_batch where stage <> 'indexed'`),
    documents: drift.documents,
    drift: drift.missing.length + drift.outdated.length + drift.surplus.length,
  };
}
