import { type EntityManager } from 'typeorm';

/** What a person said before about the statement that a record is. */
export interface RememberedDecision {
  /** The firm that it is about; merged ones lead to the one that lives on. */
  same: string | null;
  /** Firms that it is not about. */
  different: readonly string[];
}

/** Decisions about the statements that these records are, by record id; one query. */
export async function loadRememberedDecisions(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, RememberedDecision>> {
  if (recordIds.length === 0) return new Map();
  const rows: ({ recordId: string } & RememberedDecision)[] = await manager.query(
    `select r.id as "recordId",
            (array_agg(coalesce(s.merged_into, s.id)) filter (where d.decision = 'same'))[1] as same,
            coalesce(array_agg(coalesce(s.merged_into, s.id)) filter (where d.decision = 'different'), '{}') as different
       from source_record r
       join match_decision d on d.source_code = r.source_code and d.record_key = r.record_key
       join supplier s on s.id = d.supplier_id
      where r.id = any($1::bigint[]) group by r.id`,
    [recordIds],
  );
  return new Map(rows.map(({ recordId, same, different }) => [recordId, { same, different }]));
}

/** Where a person said that these records belong, with the number that the firm has; by record id. One query. */
export async function loadDecidedLinks(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, { supplierId: string; supplierKvkNumber: string | null }>> {
  if (recordIds.length === 0) return new Map();
  const rows: { recordId: string; supplierId: string; supplierKvkNumber: string | null }[] =
    await manager.query(
      `select r.id as "recordId", coalesce(s.merged_into, s.id) as "supplierId",
              (select value from supplier_identifier i
                where i.supplier_id = coalesce(s.merged_into, s.id) and i.kind = 'kvk' limit 1) as "supplierKvkNumber"
         from source_record r
         join match_decision d on d.source_code = r.source_code and d.record_key = r.record_key and d.decision = 'same'
         join supplier s on s.id = d.supplier_id
        where r.id = any($1::bigint[])`,
      [recordIds],
    );
  return new Map(rows.map(({ recordId, ...link }) => [recordId, link]));
}

/** Remembers that a statement is, or is not, about firms, whatever is delivered later. */
export async function rememberDecision(
  manager: EntityManager,
  remembered: {
    recordId: string;
    supplierIds: readonly string[];
    decision: 'same' | 'different';
    operationId: string;
  },
): Promise<void> {
  await manager.query(
    `insert into match_decision (source_code, record_key, supplier_id, decision, operation_id)
     select r.source_code, r.record_key, x.supplier_id, $3, $4
       from source_record r cross join unnest($2::uuid[]) as x (supplier_id) where r.id = $1
     on conflict (source_code, record_key, supplier_id) do update
       set decision = excluded.decision, operation_id = excluded.operation_id`,
    [remembered.recordId, remembered.supplierIds, remembered.decision, remembered.operationId],
  );
}
