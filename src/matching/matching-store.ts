import { type EntityManager } from 'typeorm';

import { type KnownLink } from './known-link.ts';
import { MATCH_KEYS } from './find-candidates.ts';
import { BLOCK_LISTS, blockLists } from './block-lists.ts';
import { dropQuestions } from './drop-questions.ts';
import { storedBlocks } from './match-blocks.ts';
import { type MatchKeys, type MatchSubject } from './match-subject.ts';
import { arrayParameters, SUBJECT_COLUMNS, SUBJECT_TYPES, subjectArrays } from './subject-columns.ts';

/** Puts records where matching looks for candidates, undecided as yet. */
export async function addSubjects(manager: EntityManager, subjects: readonly MatchSubject[]): Promise<void> {
  await addBlocks(manager, subjects);
  const columns = SUBJECT_COLUMNS.join(', ');
  await manager.query(
    `insert into record_match (outcome, reason, score, ${columns})
     select 'review', 'undecided', 0, x.* from unnest(${arrayParameters(SUBJECT_TYPES)}) as x (${columns})`,
    subjectArrays(subjects),
  );
}

/** Lets records be found by others, before they are in `record_match` themselves. */
export async function addBlocks(
  manager: EntityManager,
  subjects: readonly (MatchKeys & { recordId: string })[],
): Promise<void> {
  await manager.query(
    `insert into match_block (block, record_id, numbered)
     select block, record_id, numbered from ${BLOCK_LISTS} order by block, record_id on conflict do nothing`,
    blockLists(subjects, storedBlocks),
  );
}

type TakenOut = MatchKeys & {
  recordId: string;
  supplierId: string | null;
  kvk: string | null;
};

/**
 * Takes records out of matching and tells where they were linked. Open questions about them go too: the next statement
 * is asked about afresh. Where they were linked is remembered (`former_match`), for the day that this is taken back.
 */
export async function retireRecords(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, KnownLink>> {
  if (recordIds.length === 0) return new Map();
  await manager.query(
    `insert into former_match (record_id, supplier_id, decision)
     select record_id, supplier_id, jsonb_build_object('outcome', outcome, 'reason', reason, 'score', score,
              'evidence', evidence, 'decidedBy', decided_by, 'decidedAt', decided_at, 'ownSupplierId', own_supplier_id)
       from record_match where record_id = any($1::bigint[])
     on conflict (record_id) do update
       set supplier_id = excluded.supplier_id, decision = excluded.decision, retired_at = now()`,
    [recordIds],
  );
  return takeOut(manager, recordIds);
}

/** Takes records out of matching, to be decided about again at once. */
export async function takeOut(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, KnownLink>> {
  await dropQuestions(manager, recordIds);
  const [rows]: [TakenOut[], number] = await manager.query(
    `delete from record_match m where m.record_id = any($1::bigint[])
     returning m.record_id as "recordId", m.supplier_id as "supplierId", ${MATCH_KEYS},
       (select value from supplier_identifier i where i.supplier_id = m.supplier_id and i.kind = 'kvk' limit 1) as kvk`,
    [recordIds],
  );
  await manager.query(
    `delete from match_block b using (select block, record_id from ${BLOCK_LISTS}) gone
      where b.block = gone.block and b.record_id = gone.record_id`,
    blockLists(rows, storedBlocks),
  );
  return new Map(
    rows.flatMap(({ recordId, supplierId, kvk, nameKey, postcode }): [string, KnownLink][] =>
      supplierId ? [[recordId, { supplierId, supplierKvkNumber: kvk, nameKey, postcode }]] : [],
    ),
  );
}

/**
 * Lets go of KvK numbers that no record of a supplier names any more. A supplier of which no record is left keeps its
 * number: when the firm comes back, it is the same one.
 */
export async function settleIdentifiers(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<void> {
  await manager.query(
    `delete from supplier_identifier i
      where i.supplier_id = any($1::uuid[])
        and exists (select from record_match m where m.supplier_id = i.supplier_id)
        and not exists (select from record_match m where m.supplier_id = i.supplier_id and m.kvk_number = i.value)`,
    [supplierIds],
  );
}
