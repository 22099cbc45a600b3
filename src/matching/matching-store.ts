import { type EntityManager } from 'typeorm';

import { type DecidedRecord, type KnownLink, type RankedSubject } from './decide-chunk.ts';
import { MATCH_KEYS } from './find-candidates.ts';
import { matchBlocks } from './match-blocks.ts';
import { type MatchKeys, type MatchSubject } from './match-subject.ts';

/** Column of `record_match` -> what of a record goes into it. */
const KEY_COLUMNS: Readonly<Record<string, keyof MatchSubject>> = {
  record_id: 'recordId',
  kvk_number: 'kvkNumber',
  establishment_number: 'establishmentNumber',
  rsin: 'rsin',
  name_key: 'nameKey',
  legal_form: 'legalForm',
  place_key: 'placeKey',
  postcode: 'postcode',
  house_number: 'houseNumber',
  website_domain: 'websiteDomain',
  email_domain: 'emailDomain',
  phone: 'phone',
};

/** Puts records where matching looks for candidates, undecided as yet; answers them with the rank of their source. */
export async function addSubjects(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<RankedSubject[]> {
  const columns = Object.keys(KEY_COLUMNS);
  const arrays = columns.map(
    (column, index) => `$${index + 1}::${column === 'record_id' ? 'bigint' : 'text'}[]`,
  );
  const added: { recordId: string; precedence: number }[] = await manager.query(
    `insert into record_match (outcome, reason, score, precedence, ${columns.join(', ')})
     select 'review', 'undecided', 0, s.precedence, x.*
       from unnest(${arrays.join(', ')}) as x (${columns.join(', ')})
       join source_record r on r.id = x.record_id join source s on s.code = r.source_code
     returning record_id as "recordId", precedence`,
    Object.values(KEY_COLUMNS).map((key) => subjects.map((subject) => subject[key])),
  );
  const blocks = subjects.flatMap((subject) =>
    matchBlocks(subject).map((block) => ({ block, recordId: subject.recordId })),
  );
  await manager.query(
    `insert into match_block (block, record_id) select * from unnest($1::text[], $2::bigint[]) on conflict do nothing`,
    [blocks.map(({ block }) => block), blocks.map(({ recordId }) => recordId)],
  );
  const rank = new Map(added.map(({ recordId, precedence }) => [recordId, precedence]));
  return subjects.map((subject) => ({ ...subject, precedence: rank.get(subject.recordId) ?? 0 }));
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
     returning m.record_id as "recordId", m.supplier_id as "supplierId", ${MATCH_KEYS},
       (select value from supplier_identifier i where i.supplier_id = m.supplier_id and i.kind = 'kvk' limit 1) as kvk`,
    [recordIds],
  );
  await manager.query(
    `delete from match_block b using unnest($1::text[], $2::bigint[]) as gone (block, record_id)
      where b.block = gone.block and b.record_id = gone.record_id`,
    [rows.flatMap(matchBlocks), rows.flatMap((row) => matchBlocks(row).map(() => row.recordId))],
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
  // A record that was without one for a while makes the supplier again that it had.
  if (made.length > 0)
    await manager.query(`insert into supplier (id) select unnest($1::uuid[]) on conflict do nothing`, [made]);
  await manager.query(
    `update record_match m
        set supplier_id = x.supplier_id, outcome = x.outcome, reason = x.reason, score = x.score, evidence = x.evidence,
            own_supplier_id = case when x.outcome = 'new' then x.supplier_id else m.own_supplier_id end, decided_at = now()
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

/** Makes way for other decisions about records: open questions go, and the rows of imports lead to the supplier of now. */
export async function saveChanges(manager: EntityManager, changed: readonly DecidedRecord[]): Promise<void> {
  if (changed.length === 0) return;
  const recordIds = changed.map(({ subject }) => subject.recordId);
  await manager.query(`delete from review_item where record_id = any($1::bigint[]) and decision is null`, [
    recordIds,
  ]);
  await saveDecisions(manager, changed);
  await manager.query(
    `update import_row r set supplier_id = m.supplier_id
       from source_record s join record_match m on m.record_id = s.id
      where s.id = any($1::bigint[]) and r.import_id = s.import_id and r.line = s.line
        and r.supplier_id is distinct from m.supplier_id`,
    [recordIds],
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
