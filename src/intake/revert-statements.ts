import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from './cleaned-record.ts';

/** An import counts from the moment that all its rows are decided, until it is taken back. */
const LATER_APPLIED = `join import later on later.source_code = i.source_code and later.position > i.position
          and later.matched_at is not null and not later.dry_run and later.status in ('running', 'completed')`;

/** A statement that is current again because the import that had replaced or ended it is taken back. */
export interface RestoredRecord {
  recordId: string;
  line: number;
  cleaned: CleanedRecord;
}

/**
 * Statements of an import that a later import of the source made again to the letter belong to that one from here on:
 * taking this import back does not take them away. Answers their ids: they were not there in between.
 */
export async function handOverRepeated(manager: EntityManager, importId: string): Promise<string[]> {
  const [rows]: [{ id: string }[], number] = await manager.query(
    `with again as (
       select distinct on (r.record_id) r.record_id, later.id as import_id, r.line,
              later.listed_on as said_on
         from import i
         ${LATER_APPLIED}
         join import_row r on r.import_id = later.id and r.outcome = 'unchanged'
         join source_record s on s.id = r.record_id and s.import_id = i.id
        where i.id = $1 order by r.record_id, later.position)
     update source_record s set import_id = again.import_id, line = again.line, stated_on = again.said_on
       from again where s.id = again.record_id
     returning s.id`,
    [importId],
  );
  return rows.map(({ id }) => id);
}

/** Ids of an import's own statements that count now. */
export async function currentRecords(manager: EntityManager, importId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from source_record where import_id = $1 and superseded_at is null order by id`,
    [importId],
  );
  return rows.map(({ id }) => id);
}

/** What becomes of statements that an import had replaced or ended, once it is taken back. */
export interface Reverted {
  /** They count again. */
  again: RestoredRecord[];
  /** They counted longer: a later import replaced or ended them too. Ids. */
  longer: string[];
}

/**
 * Takes the statements of an import out of the history of their keys, and answers the statements that it had replaced or
 * ended.
 */
export async function revertStatements(manager: EntityManager, importId: string): Promise<Reverted> {
  await manager.query(
    `update source_record set superseded_at = coalesce(superseded_at, now()), reverted_at = now()
      where import_id = $1 and reverted_at is null`,
    [importId],
  );
  const [replaced]: [RestoredRecord[], number] = await manager.query(
    `update source_record old
        set superseded_by = mine.superseded_by, ended_by = mine.ended_by,
            superseded_at = case when mine.superseded_by is null and mine.ended_by is null then null
                                 else old.superseded_at end
       from source_record mine
      where mine.import_id = $1 and mine.reverted_at is not null and old.superseded_by = mine.id
        -- One that was taken back itself points here as well, and must not count again.
        and old.reverted_at is null
     returning old.id as "recordId", old.line, old.cleaned, old.superseded_at`,
    [importId],
  );
  const [ended]: [RestoredRecord[], number] = await manager.query(
    `with gone as (
       select e.id, e.source_code, e.record_key, i.position
         from import i join source_record e on e.ended_by = i.id and e.reverted_at is null where i.id = $1),
     again as (
       select distinct on (g.id) g.id, n.id as next_id, later.position
         from gone g
         join source_record n on n.source_code = g.source_code and n.record_key = g.record_key and n.id > g.id
                             and n.reverted_at is null
         join import later on later.id = n.import_id and later.position > g.position
        order by g.id, n.id),
     whole as (
       select later.id, later.position
         from import i
         ${LATER_APPLIED} and later.delivery = 'replace'
        where i.id = $1
        order by later.position limit 1),
     fate as (
       select g.id, case when w.position is null or a.position <= w.position then a.next_id end as next_id,
              case when a.position is null or a.position > w.position then w.id end as ended_by
         from gone g left join again a on a.id = g.id left join whole w on true)
     update source_record e
        set superseded_by = f.next_id, ended_by = f.ended_by,
            superseded_at = case when f.next_id is null and f.ended_by is null then null else e.superseded_at end
       from fate f where e.id = f.id
     returning e.id as "recordId", e.line, e.cleaned, e.superseded_at`,
    [importId],
  );
  const all = [...replaced, ...ended];
  return {
    again: all.filter(isCurrent),
    longer: all.filter((record) => !isCurrent(record)).map(({ recordId }) => recordId),
  };
}

function isCurrent(record: RestoredRecord & { superseded_at?: Date | null }): boolean {
  return record.superseded_at === null;
}
