import { type DataSource } from 'typeorm';

/**
 * Suppliers with one record and one verified label each, as enrichment leaves them behind. The label of the first `ending` of
 * them ends on a day; those of the others have years to go.
 * @param lastDay ISO date
 */
export async function insertHolders(
  dataSource: DataSource,
  { count, ending, lastDay }: { count: number; ending: number; lastDay: string },
): Promise<string[]> {
  await dataSource.query(
    `insert into import (source_code, file_name, dry_run, requested_by, status)
     values ('leveranciersdatabank', 'bench', false, 'bench', 'completed'), ('register-pso', 'bench', false, 'bench', 'completed')`,
  );
  await dataSource.query(
    `create temp table firm as select gen_random_uuid() as id, n, lpad((90000000 + n)::text, 8, '0') as kvk
       from generate_series(1, $1::int) n`,
    [count],
  );
  await dataSource.query(`insert into supplier (id) select id from firm`);
  await dataSource.query(
    `insert into source_record (source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
     select i.source_code, f.kvk, i.id, f.n, '{}',
            jsonb_build_object('name', 'Firma ' || f.n, 'country', 'NL', 'kvkNumber', f.kvk, 'place', 'Groningen',
              'description', 'Onderhoud van plantsoenen en glasbewassing.'), 'bench', '2026-02-01'
       from firm f join import i on i.source_code = 'leveranciersdatabank' and i.file_name = 'bench'`,
  );
  await dataSource.query(
    `insert into record_match (record_id, supplier_id, outcome, reason, score, kvk_number, name_key)
     select r.id, f.id, 'new', 'bench', 1, f.kvk, 'firma ' || f.n
       from firm f join source_record r on r.source_code = 'leveranciersdatabank' and r.record_key = f.kvk`,
  );
  // One line of the register for all of them: what a line says of whom is not looked at any more.
  await dataSource.query(
    `insert into source_record (source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
     select source_code, 'bench', id, 1, '{}', '{"name": "Firma"}', 'bench', '2026-02-01'
       from import where source_code = 'register-pso' and file_name = 'bench'`,
  );
  await dataSource.query(
    `insert into label_holding (supplier_id, record_id, scheme_code, version, level_code, level_rank, level_name, basis,
                                valid_from, valid_until, until_basis, source_code, stated_on)
     select f.id, r.id, 'pso', '', 'trede-2', 2, 'Trede 2', 'verified', '2026-01-15',
            case when f.n <= $1 then $2::date else date '2029-01-14' end, 'stated', 'register-pso', '2026-02-01'
       from firm f join source_record r on r.source_code = 'register-pso' and r.record_key = 'bench'`,
    [ending, lastDay],
  );
  const rows: { id: string }[] = await dataSource.query(`select id from firm order by n`);
  await dataSource.query(`drop table firm`);
  await dataSource.query(`analyze`);
  return rows.map(({ id }) => id);
}
