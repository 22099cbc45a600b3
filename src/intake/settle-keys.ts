import { type EntityManager } from 'typeorm';

/** So many rows may well be joined one by one; measuring all rows of a large register for them takes a second. */
const FEW_ROWS = 500;

/**
 * Makes the record keys of a staged import unique, and finds what needs no further work:
 * - a number that one file gives to several names is no identity (one real list has one number for 106 names): there
 *   the name belongs to the key;
 * - a contract of several lots has one number for all: there name and subject belong to the key, or the lots of one firm would be told
 *   apart by their order in the list, which is another one each time that somebody sorts it;
 * - a row that repeats an earlier row to the letter is `unchanged`, with the line that it repeats;
 * - a row that says exactly what the source said last time is `unchanged`; how much room there is is said of a quarter, so in a later
 *   one the same words are news.
 * One statement each, whatever the number of rows.
 */
export async function settleKeys(
  manager: EntityManager,
  importId: string,
  sourceCode: string,
): Promise<void> {
  // The planner knows nothing yet of rows that were copied in a moment ago, and would join them one by one.
  if (await hasMoreThan(manager, importId, FEW_ROWS))
    await manager.query(`analyze import_row (import_id, line, outcome, record_key, content_hash, record_id)`);
  await manager.query(
    `with ambiguous as (
       select record_key, count(distinct lower(cleaned ->> 'contractSubject')) > 1 as lots from import_row
        where import_id = $1 and outcome is null and record_key like 'id:%'
        group by record_key
       having count(distinct lower(cleaned ->> 'name')) > 1 or count(distinct lower(cleaned ->> 'contractSubject')) > 1)
     update import_row r set record_key = r.record_key || '|' || lower(r.cleaned ->> 'name')
            || case when a.lots then coalesce('|' || lower(r.cleaned ->> 'contractSubject'), '') else '' end
       from ambiguous a
      where r.import_id = $1 and r.record_key = a.record_key and r.outcome is null`,
    [importId],
  );
  await manager.query(
    `with numbered as (
       select line, first_value(line) over same as first_line, row_number() over same as nth
         from import_row where import_id = $1 and outcome is null
       window same as (partition by record_key, content_hash order by line))
     update import_row r
        set outcome = 'unchanged',
            reasons = r.reasons || jsonb_build_array(jsonb_build_object('code', 'row-repeated',
              'message', 'The row says the same as line ' || n.first_line || '.',
              'values', jsonb_build_object('line', n.first_line)))
       from numbered n
      where r.import_id = $1 and r.line = n.line and n.nth > 1`,
    [importId],
  );
  await manager.query(
    `with numbered as (
       select line, row_number() over (partition by record_key order by line) as nth
         from import_row where import_id = $1 and outcome is null)
     update import_row r set record_key = r.record_key || '#' || n.nth
       from numbered n where r.import_id = $1 and r.line = n.line and n.nth > 1`,
    [importId],
  );
  await manager.query(
    `update import_row r set outcome = 'unchanged', record_id = s.id
       from source_record s, import i
      where i.id = $1 and r.import_id = $1 and r.outcome is null and s.source_code = $2 and s.record_key = r.record_key
        and s.superseded_at is null and s.content_hash = r.content_hash
        and not (r.cleaned ? 'quarterlyRoom'
                 and date_trunc('quarter', coalesce(i.listed_on, s.stated_on)) > date_trunc('quarter', s.stated_on))`,
    [importId, sourceCode],
  );
}

async function hasMoreThan(manager: EntityManager, importId: string, rows: number): Promise<boolean> {
  const beyond: unknown[] = await manager.query(
    `select from import_row where import_id = $1 offset $2 limit 1`,
    [importId, rows],
  );
  return beyond.length > 0;
}
