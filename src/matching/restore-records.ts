import { type EntityManager } from 'typeorm';

import { type Source } from '../intake/sources.ts';
import { placeCertificates, suppliersOfCertificates } from './match-certificates.ts';
import { type StatedRecord, toSubject } from './match-subject.ts';
import { addSubjects } from './matching-store.ts';

/** Loads statements in the order in which they were made. */
export async function loadStatedRecords(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<StatedRecord[]> {
  if (recordIds.length === 0) return [];
  return manager.query<StatedRecord[]>(
    `select r.id as "recordId", r.line, r.cleaned, s.precedence
       from source_record r join source s on s.code = r.source_code
      where r.id = any($1::bigint[]) order by r.id`,
    [recordIds],
  );
}

/** What came of statements that count again. */
export interface Restored {
  /** Suppliers about which more is said from now on. */
  suppliers: string[];
  /** Records that were no supplier's when they were taken out: to be decided about. */
  undecided: string[];
}

/** Puts statements of a source that count again back where they were linked. */
export async function restoreRecords(
  manager: EntityManager,
  { kind, precedence }: Pick<Source, 'kind' | 'precedence'>,
  statements: readonly Omit<StatedRecord, 'precedence'>[],
): Promise<Restored> {
  const records = statements.map((statement) => ({ ...statement, precedence }));
  // Contracts are linked to nobody.
  if (records.length === 0 || kind === 'contracts') return { suppliers: [], undecided: [] };
  if (kind === 'label-register') {
    await placeCertificates(manager, records);
    const ids = records.map(({ recordId }) => recordId);
    return { suppliers: await suppliersOfCertificates(manager, ids), undecided: [] };
  }
  if (kind === 'steward') await addWithoutKeys(manager, records);
  else await addSubjects(manager, records.map(toSubject));
  const linked = await linkAsBefore(manager, records);
  const known = new Set(linked.map(({ recordId }) => recordId));
  return {
    suppliers: linked.map(({ supplierId }) => supplierId),
    undecided: records.map(({ recordId }) => recordId).filter((id) => !known.has(id)),
  };
}

/** What a steward put right is no description of a firm: no other record is measured by it. */
async function addWithoutKeys(manager: EntityManager, records: readonly StatedRecord[]): Promise<void> {
  await manager.query(
    `insert into record_match (record_id, outcome, reason, score, name_key)
     select id, 'review', 'undecided', 0, '' from unnest($1::bigint[]) as x (id)`,
    [records.map(({ recordId }) => recordId)],
  );
}

/** The link with its reason and score; a supplier that was merged since leads to the one that lives on. */
async function linkAsBefore(
  manager: EntityManager,
  records: readonly StatedRecord[],
): Promise<{ recordId: string; supplierId: string }[]> {
  const [rows]: [{ recordId: string; supplierId: string; kvk: string | null }[], number] =
    await manager.query(
      `update record_match m
        set supplier_id = coalesce(s.merged_into, s.id), own_supplier_id = (f.decision ->> 'ownSupplierId')::uuid, outcome = f.decision ->> 'outcome',
            reason = f.decision ->> 'reason', score = (f.decision ->> 'score')::real, evidence = f.decision -> 'evidence',
            decided_by = f.decision ->> 'decidedBy', decided_at = (f.decision ->> 'decidedAt')::timestamptz
       from former_match f join supplier s on s.id = f.supplier_id
      where m.record_id = any($1::bigint[]) and f.record_id = m.record_id
     returning m.record_id as "recordId", m.supplier_id as "supplierId", m.kvk_number as kvk`,
      [records.map(({ recordId }) => recordId)],
    );
  const numbered = rows.filter(({ kvk }) => kvk !== null);
  await manager.query(
    `insert into supplier_identifier (kind, value, supplier_id)
     select distinct on (x.value) 'kvk', x.value, x.supplier_id
       from unnest($1::text[], $2::uuid[]) as x (value, supplier_id) on conflict do nothing`,
    [numbered.map(({ kvk }) => kvk), numbered.map(({ supplierId }) => supplierId)],
  );
  return rows;
}
