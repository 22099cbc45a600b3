import { IndexInspector } from '../../src/indexing/index-inspector.ts';
import { type TestApp } from './test-app.ts';

/** What the register says to the outside: profiles, labels, questions and aliases, without ids that are drawn anew. */
export async function registerState({ dataSource, app }: TestApp): Promise<Record<string, unknown>> {
  const list = async (sql: string): Promise<string[]> =>
    (await dataSource.query<{ value: string }[]>(sql)).map(({ value }) => value);
  const { documents, missing, outdated, surplus } = await app.get(IndexInspector, { strict: false }).drift();
  return {
    profiles: await list(
      `select (data - 'supplierId')::text as value from profile where published order by 1`,
    ),
    labels: await list(
      `select concat_ws(' ', p.data -> 'name' ->> 'value', h.scheme_code, h.level_code, h.basis, h.valid_until) as value
         from label_holding h join profile p on p.supplier_id = h.supplier_id and p.published order by 1`,
    ),
    questions: await list(
      `select concat_ws(' ', r.source_code, r.cleaned ->> 'name', q.reason,
                (select string_agg(p.data -> 'name' ->> 'value', ',' order by p.data -> 'name' ->> 'value')
                   from jsonb_array_elements(q.candidates) c
                   join profile p on p.supplier_id = (c ->> 'supplierId')::uuid and p.published)) as value
         from review_item q join source_record r on r.id = q.record_id where q.decision is null order by 1`,
    ),
    pairs: await list(
      `select concat_ws(' ', least(a.name, b.name), greatest(a.name, b.name), q.reason, q.score, q.postponed_at) as value
         from review_item q
         join (select supplier_id, data -> 'name' ->> 'value' as name from profile where published) a
           on a.supplier_id = q.supplier_id
         join (select supplier_id, data -> 'name' ->> 'value' as name from profile where published) b
           on b.supplier_id = (q.candidates -> 0 ->> 'supplierId')::uuid
        where q.decision is null and q.question = 'same-supplier' order by 1`,
    ),
    identifiers: await list(
      `select concat_ws(' ', i.value, p.data -> 'name' ->> 'value') as value
         from supplier_identifier i join profile p on p.supplier_id = i.supplier_id and p.published order by 1`,
    ),
    aliases: await list(
      `select concat_ws(' ', a.name, a.place_key, a.postcode, p.data -> 'name' ->> 'value') as value
         from supplier_alias a left join profile p on p.supplier_id = a.supplier_id and p.published
        where a.operation_id is not null order by 1`,
    ),
    documents,
    drift: missing.length + outdated.length + surplus.length,
  };
}

/** The same with the profiles under their ids, and which record is whose by whose word. */
export async function stateWithIds(test: TestApp): Promise<Record<string, unknown>> {
  const [{ profiles }] = await test.dataSource.query<[{ profiles: unknown }]>(
    `select jsonb_object_agg(supplier_id, data) as profiles from profile where published`,
  );
  const matches: unknown = await test.dataSource.query(
    `select record_id, supplier_id, decided_by from record_match order by 1`,
  );
  return { profiles, matches, ...(await registerState(test)) };
}
