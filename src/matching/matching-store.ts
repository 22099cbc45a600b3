import { type EntityManager } from 'typeorm';

import { type DecidedRecord, type KnownLink } from './decide-chunk.ts';
import { type MatchSubject } from './match-record.ts';
import { nameBlocks } from './name-blocks.ts';

/** Puts records where matching looks for candidates, undecided as yet. */
export async function addSubjects(manager: EntityManager, subjects: readonly MatchSubject[]): Promise<void> {
  await manager.query(
    `insert into record_match (record_id, outcome, reason, score, kvk_number, name_key, place_key, postcode)
     select x.record_id, 'review', 'undecided', 0, x.kvk_number, x.name_key, x.place_key, x.postcode
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
            as x (record_id, kvk_number, name_key, place_key, postcode)`,
    [
      subjects.map((subject) => subject.recordId),
      subjects.map((subject) => subject.kvkNumber),
      subjects.map((subject) => subject.nameKey),
      subjects.map((subject) => subject.placeKey),
      subjects.map((subject) => subject.postcode),
    ],
  );
  const blocks = subjects.flatMap((subject) =>
    nameBlocks(subject).map((block) => ({ block, recordId: subject.recordId })),
  );
  await manager.query(
    `insert into match_block (block, record_id) select * from unnest($1::text[], $2::bigint[]) on conflict do nothing`,
    [blocks.map(({ block }) => block), blocks.map(({ recordId }) => recordId)],
  );
}

type TakenOut = Pick<MatchSubject, 'recordId' | 'nameKey' | 'placeKey' | 'postcode'> & {
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
              'evidence', evidence, 'decidedBy', decided_by, 'decidedAt', decided_at)
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
  await manager.query(`delete from review_item where record_id = any($1::bigint[]) and decision is null`, [
    recordIds,
  ]);
  await manager.query(`delete from record_kvk where record_id = any($1::bigint[])`, [recordIds]);
  const [rows]: [TakenOut[], number] = await manager.query(
    `delete from record_match m where m.record_id = any($1::bigint[])
     returning m.record_id as "recordId", m.supplier_id as "supplierId", m.name_key as "nameKey",
       m.place_key as "placeKey", m.postcode,
       (select value from supplier_identifier i where i.supplier_id = m.supplier_id and i.kind = 'kvk' limit 1) as kvk`,
    [recordIds],
  );
  await manager.query(
    `delete from match_block b using unnest($1::text[], $2::bigint[]) as gone (block, record_id)
      where b.block = gone.block and b.record_id = gone.record_id`,
    [rows.flatMap(nameBlocks), rows.flatMap((row) => nameBlocks(row).map(() => row.recordId))],
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

/** Writes decisions: new suppliers, the links with reason and evidence, KvK numbers, and questions for a person. */
export async function saveDecisions(
  manager: EntityManager,
  decided: readonly DecidedRecord[],
): Promise<void> {
  const made = decided
    .filter(({ decision }) => decision.outcome === 'new')
    .map(({ supplierId }) => supplierId);
  if (made.length > 0)
    await manager.query(`insert into supplier (id) select unnest($1::uuid[]) on conflict do nothing`, [made]);
  await manager.query(
    `update record_match m
        set supplier_id = x.supplier_id, outcome = x.outcome, reason = x.reason, score = x.score, evidence = x.evidence,
            decided_at = now()
       from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::real[], $6::jsonb[])
            as x (record_id, supplier_id, outcome, reason, score, evidence)
      where m.record_id = x.record_id`,
    [
      decided.map(({ subject }) => subject.recordId),
      decided.map(({ supplierId }) => supplierId),
      decided.map(({ decision }) => decision.outcome),
      decided.map(({ decision }) => decision.reason),
      decided.map(({ decision }) => decision.score),
      decided.map(({ decision }) => JSON.stringify(decision.evidence)),
    ],
  );
  const numbered = decided.filter(({ supplierId, subject }) => supplierId && subject.kvkNumber);
  await manager.query(
    `insert into supplier_identifier (kind, value, supplier_id)
     select distinct on (kvk_number) 'kvk', kvk_number, supplier_id
       from unnest($1::text[], $2::uuid[]) as x (kvk_number, supplier_id)
     on conflict do nothing`,
    [numbered.map(({ subject }) => subject.kvkNumber), numbered.map(({ supplierId }) => supplierId)],
  );
  await askPerson(
    manager,
    'same-firm',
    decided.flatMap(({ subject, decision }) =>
      decision.outcome === 'review'
        ? [{ recordId: subject.recordId, reason: decision.reason, candidates: decision.candidates }]
        : [],
    ),
  );
}

/** Puts questions on the steward's list. */
export async function askPerson(
  manager: EntityManager,
  question: 'same-firm' | 'label-holder',
  items: readonly { recordId: string; reason: string; candidates: unknown }[],
): Promise<void> {
  if (items.length === 0) return;
  await manager.query(
    `insert into review_item (record_id, question, reason, candidates)
     select x.record_id, $1, x.reason, x.candidates
       from unnest($2::bigint[], $3::text[], $4::jsonb[]) as x (record_id, reason, candidates)`,
    [
      question,
      items.map((item) => item.recordId),
      items.map((item) => item.reason),
      items.map((item) => JSON.stringify(item.candidates)),
    ],
  );
}
