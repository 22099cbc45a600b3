import { type EntityManager } from 'typeorm';

import { recordOperation } from '../matching/identity/identity-operation.ts';
import { recordKeyOf, SELF_REGISTRATION } from './registration-row.ts';

/** The supplier that the statement of a sign-up is about, or was before the firm stopped; null before the first time. */
export async function ownEntryOf(manager: EntityManager, number: string): Promise<string | null> {
  const [row]: { id: string | null }[] = await manager.query(
    `select coalesce(s.merged_into, s.id) as id
       from source_record r
       left join record_match m on m.record_id = r.id
       left join former_match f on f.record_id = r.id
       join supplier s on s.id = coalesce(m.supplier_id, f.supplier_id)
      where r.source_code = $1 and r.record_key = $2 and r.reverted_at is null
      order by r.id desc limit 1`,
    [SELF_REGISTRATION, recordKeyOf(number)],
  );
  return row?.id ?? null;
}

/** An entry that a sign-up leaves behind, for another KvK number is another firm. */
export interface EntryLeft {
  /** The number that it has. */
  kvkNumber: string;
  /** Whether other statements speak of it, so that it stays on the list. */
  stays: boolean;
}

/** What becomes of the own entry of sign-up `number` when it says this KvK number; null when the entry has it, or has none. */
export async function entryLeft(
  manager: EntityManager,
  { supplierId, number, kvkNumber }: { supplierId: string; number: string; kvkNumber: string },
): Promise<EntryLeft | null> {
  const [left]: EntryLeft[] = await manager.query(
    `select min(i.value) as "kvkNumber",
            exists (select from record_match m join source_record r on r.id = m.record_id
                     where m.supplier_id = $1 and (r.source_code, r.record_key) <> ($2, $3)) as stays
       from supplier_identifier i
      where i.supplier_id = $1 and i.kind = 'kvk'
     having count(*) > 0 and count(*) filter (where i.value = $4) = 0`,
    [supplierId, SELF_REGISTRATION, recordKeyOf(number), kvkNumber],
  );
  return left ?? null;
}

/**
 * Has matching take the statements of a sign-up for this supplier, as a steward's answer does: it shows among the decisions
 * about the firm, and is undone there. Does nothing when that is settled already.
 */
export async function linkToEntry(
  manager: EntityManager,
  { number, supplierId, by }: { number: string; supplierId: string; by: string },
): Promise<void> {
  const key = [SELF_REGISTRATION, recordKeyOf(number)];
  const settled: { supplierId: string }[] = await manager.query(
    `select supplier_id as "supplierId" from match_decision
      where source_code = $1 and record_key = $2 and decision = 'same'`,
    key,
  );
  if (settled.length > 0) return;
  const operationId = await recordOperation(manager, { kind: 'same', supplierId, doneBy: by });
  await manager.query(
    `insert into match_decision (source_code, record_key, supplier_id, decision, operation_id)
     values ($1, $2, $3, 'same', $4)`,
    [...key, supplierId, operationId],
  );
}
