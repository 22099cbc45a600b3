import { type EntityManager } from 'typeorm';

import { type DecidedRecord } from './decide-chunk.ts';
import { dropQuestions } from './drop-questions.ts';
import { arrayParameters, SUBJECT_COLUMNS, SUBJECT_TYPES, subjectArrays } from './subject-columns.ts';

const DECISION_COLUMNS = ['supplier_id', 'outcome', 'reason', 'score', 'evidence'];
const DECISION_TYPES = ['uuid', 'text', 'text', 'real', 'jsonb'];

/**
 * Writes decisions about records that are not in `record_match` yet: new suppliers, the links with reason and evidence,
 * KvK numbers, and questions for a person.
 */
export async function saveDecisions(
  manager: EntityManager,
  decided: readonly DecidedRecord[],
): Promise<void> {
  await makeSuppliers(manager, decided);
  const columns = [...DECISION_COLUMNS, ...SUBJECT_COLUMNS].join(', ');
  await manager.query(
    `insert into record_match (own_supplier_id, ${columns})
     select case when outcome = 'new' then supplier_id end, x.*
       from unnest(${arrayParameters([...DECISION_TYPES, ...SUBJECT_TYPES])}) as x (${columns})`,
    [...decisionArrays(decided), ...subjectArrays(decided.map(({ subject }) => subject))],
  );
  await saveConsequences(manager, decided);
}

/** Writes other decisions about records: open questions go, and the rows of imports lead to the supplier of now. */
export async function saveChanges(manager: EntityManager, changed: readonly DecidedRecord[]): Promise<void> {
  if (changed.length === 0) return;
  const recordIds = changed.map(({ subject }) => subject.recordId);
  await dropQuestions(manager, recordIds);
  await makeSuppliers(manager, changed);
  await manager.query(
    `update record_match m
        set supplier_id = x.supplier_id, outcome = x.outcome, reason = x.reason, score = x.score, evidence = x.evidence,
            own_supplier_id = case when x.outcome = 'new' then x.supplier_id else m.own_supplier_id end, decided_at = now()
       from unnest(${arrayParameters([...DECISION_TYPES, 'bigint'])}) as x (${DECISION_COLUMNS.join(', ')}, record_id)
      where m.record_id = x.record_id`,
    [...decisionArrays(changed), recordIds],
  );
  await saveConsequences(manager, changed);
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

async function makeSuppliers(manager: EntityManager, decided: readonly DecidedRecord[]): Promise<void> {
  const made = decided
    .filter(({ decision }) => decision.outcome === 'new')
    .map(({ supplierId }) => supplierId);
  // A record that was without one for a while makes the supplier again that it had.
  if (made.length > 0)
    await manager.query(`insert into supplier (id) select unnest($1::uuid[]) on conflict do nothing`, [made]);
}

async function saveConsequences(manager: EntityManager, decided: readonly DecidedRecord[]): Promise<void> {
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

/** One array a column of {@link DECISION_COLUMNS}. */
function decisionArrays(decided: readonly DecidedRecord[]): unknown[][] {
  return [
    decided.map(({ supplierId }) => supplierId),
    decided.map(({ decision }) => decision.outcome),
    decided.map(({ decision }) => decision.reason),
    decided.map(({ decision }) => decision.score),
    decided.map(({ decision }) => JSON.stringify(decision.evidence)),
  ];
}
