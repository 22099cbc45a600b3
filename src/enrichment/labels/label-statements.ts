import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from '../../intake/cleaned-record.ts';

/** A record that says something about labels of a supplier: a current one, or a register's former one. */
export interface LabelStatement {
  supplierId: string;
  recordId: string;
  sourceCode: string;
  /** ISO date. */
  statedOn: string;
  /** The scheme whose register this is; absent for what a firm or another source says. */
  registerOf?: string;
  /** Of a register's former statement: the day of the list on which it, or this firm in it, was no longer (ISO date). */
  endedOn?: string;
  /** Of a register's former statement: from which day on the next one about the same certificate speaks (ISO date). */
  replacedOn?: string;
  /** KvK number of the certificate's holder when the supplier is covered through another firm. */
  viaKvk?: string;
  says: Pick<
    CleanedRecord,
    | 'labels'
    | 'labelLevel'
    | 'labelVersion'
    | 'labelStatus'
    | 'validFrom'
    | 'validUntil'
    | 'certificateNumber'
    | 'evidenceUrl'
  >;
}

/**
 * Everything that is said about the labels of these suppliers now, and what label registers said before, for the days of
 * then. A register's certificate reaches a supplier through any KvK number that it covers, or because the register's record
 * itself was linked to the supplier (that one comes first: it is the holder's own). What was taken back was never said.
 */
export async function loadLabelStatements(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<LabelStatement[]> {
  const rows: { statement: LabelStatement }[] = await manager.query(
    `with spoken as materialized (
       select m.supplier_id, r.id as record_id, s.kind, m.kvk_number
         from record_match m
         join source_record r on r.id = m.record_id and r.superseded_at is null
         join source s on s.code = r.source_code
        where m.supplier_id = any($1)
     ), holder as (
       select sp.supplier_id, covered.record_id, covered.position
         from (select distinct supplier_id, kvk_number from spoken
                where kind <> 'label-register' and kvk_number is not null) sp
         join record_kvk covered on covered.kvk_number = sp.kvk_number
     ), former as (
       select wanted.id as supplier_id, f.record_id
         from unnest($1::uuid[]) as wanted (id)
         join supplier one on one.id = wanted.id or one.merged_into = wanted.id
         join former_match f on f.supplier_id = one.id
     ), stated as (
       select supplier_id, record_id, 0 as position from spoken
       union all
       select supplier_id, record_id, 0 from former
       union all
       select supplier_id, record_id, position from holder
     ), first_stated as (
       select distinct on (supplier_id, record_id) supplier_id, record_id, position
         from stated order by supplier_id, record_id, position
     )
     select jsonb_strip_nulls(jsonb_build_object(
              'supplierId', f.supplier_id, 'recordId', r.id::text, 'sourceCode', r.source_code,
              'statedOn', r.stated_on, 'registerOf', case when s.kind = 'label-register' then s.label_scheme end,
              'endedOn', case when next.id is not null and follows.record_id is null then next.stated_on else ender.listed_on end,
              'replacedOn', case when follows.record_id is not null
                                 then coalesce((next.cleaned ->> 'validFrom')::date, next.stated_on) end,
              'viaKvk', case when f.position > 1 then h.kvk_number end,
              'says', jsonb_build_object(
                'labels', r.cleaned -> 'labels', 'labelLevel', r.cleaned -> 'labelLevel',
                'labelVersion', r.cleaned -> 'labelVersion', 'labelStatus', r.cleaned -> 'labelStatus',
                'validFrom', r.cleaned -> 'validFrom', 'validUntil', r.cleaned -> 'validUntil',
                'certificateNumber', r.cleaned -> 'certificateNumber', 'evidenceUrl', r.cleaned -> 'evidenceUrl')
            )) as statement
       from first_stated f
       join source_record r on r.id = f.record_id and r.reverted_at is null
       join source s on s.code = r.source_code
       left join record_kvk h on h.record_id = r.id and h.position = 1
       left join source_record next on next.id = r.superseded_by
       -- The next wording may be about fewer firms. Those that it leaves out it ends, or puts right when it is of the same day.
       left join first_stated follows on follows.record_id = next.id and follows.supplier_id = f.supplier_id
       left join import ender on ender.id = r.ended_by
      where case when s.kind = 'label-register' then r.superseded_at is null or ender.id is not null
                                                     or follows.record_id is not null or next.stated_on > r.stated_on
                 else f.position = 0 and r.superseded_at is null and r.cleaned ? 'labels' end
      order by f.supplier_id, r.id`,
    [supplierIds],
  );
  return rows.map(({ statement }) => statement);
}
