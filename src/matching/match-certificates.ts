import { type EntityManager } from 'typeorm';

import { type Reason } from '../intake/import-view.ts';
import { type RecordedRow } from '../intake/row-outcomes.ts';
import { changesOfStatement } from './field-changes.ts';
import { addAliases } from './find-aliases.ts';
import { findWidely } from './find-candidates.ts';
import { THRESHOLDS } from './judge-pair.ts';
import { type ChunkResult } from './match-firms.ts';
import {
  type Candidate,
  matchRecord,
  REVIEW_CERTIFICATE_FROM,
  type ReviewCandidate,
} from './match-record.ts';
import { type MatchSubject, type StatedRecord, toSubject } from './match-subject.ts';
import { addSubjects, retireRecords } from './matching-store.ts';
import { askPerson } from './save-decisions.ts';
import { OTHER_HOLDER, otherwiseNamed } from './holder-names.ts';
import { loadRememberedDecisions, type RememberedDecision } from './review/remembered-decisions.ts';

/** Why a person is asked whose a label is. */
export const LABEL_BY_NAME: Reason = {
  code: 'label-by-name',
  message: 'The row has no KvK number; a steward decides which firm holds this label.',
};

/**
 * Matches a chunk of label register records. They never make a supplier. KvK numbers decide, also before the firm
 * itself is known: whoever turns up with one of them later has the label. A row with a name only is always a question
 * for a person, because a label that lands on the wrong firm costs the buyer's trust.
 */
export async function matchCertificates(
  manager: EntityManager,
  recorded: readonly RecordedRow[],
): Promise<ChunkResult> {
  const replaced = recorded.flatMap((row) => row.replacesRecordId ?? []);
  const before = await suppliersCoveredBy(manager, replaced);
  await retireRecords(manager, replaced);
  const { covered, questions } = await placeCertificates(manager, recorded);
  const others = await otherwiseNamed(manager, recorded, covered);
  return {
    rows: recorded.map((row) => ({
      line: row.line,
      recordId: row.recordId,
      supplierId: covered.get(row.recordId) ?? null,
      outcome: questions.has(row.recordId) ? 'review' : row.replacesRecordId ? 'updated' : 'created',
      reasons: others.has(row.recordId)
        ? [OTHER_HOLDER]
        : explain(row, covered.has(row.recordId), questions.has(row.recordId)),
      changes: row.replaced ? changesOfStatement(row.replaced, row.cleaned) : [],
    })),
    retold: [],
    touched: [
      ...before.values(),
      ...covered.values(),
      ...(await suppliersOfCertificates(manager, [...recorded.map((row) => row.recordId), ...replaced])),
    ],
  };
}

/** Puts certificates where suppliers are looked up by KvK number, and asks a person about those without one. */
export async function placeCertificates(
  manager: EntityManager,
  certificates: readonly StatedRecord[],
): Promise<{ covered: Map<string, string>; questions: Map<string, Question> }> {
  await saveCoverage(manager, certificates);
  const covered = await suppliersCoveredBy(
    manager,
    certificates.map(({ recordId }) => recordId),
  );
  const nameOnly = certificates.filter(({ cleaned }) => !cleaned.kvkNumber);
  const remembered = await loadRememberedDecisions(
    manager,
    nameOnly.map(({ recordId }) => recordId),
    { byName: true },
  );
  for (const [recordId, supplierId] of await linkRemembered(manager, nameOnly, remembered))
    covered.set(recordId, supplierId);
  const unknown = nameOnly.filter(({ recordId }) => !covered.has(recordId));
  const questions = await nameOnlyQuestions(manager, unknown, remembered);
  await askPerson(manager, 'label-holder', [...questions.values()]);
  return { covered, questions };
}

/** Certificates of which a person said before whose they are. Record id -> supplier. */
async function linkRemembered(
  manager: EntityManager,
  certificates: readonly StatedRecord[],
  remembered: ReadonlyMap<string, RememberedDecision>,
): Promise<Map<string, string>> {
  const known = certificates.filter(({ recordId }) => remembered.get(recordId)?.same);
  if (known.length === 0) return new Map();
  await addSubjects(manager, known.map(toSubject));
  const links = known.map(({ recordId }): [string, string] => [
    recordId,
    remembered.get(recordId)?.same ?? '',
  ]);
  await manager.query(
    `update record_match m
        set supplier_id = x.supplier_id, outcome = 'linked', reason = 'decided-same', score = 1, decided_by = 'person'
       from unnest($1::bigint[], $2::uuid[]) as x (record_id, supplier_id) where m.record_id = x.record_id`,
    [links.map(([recordId]) => recordId), links.map(([, supplierId]) => supplierId)],
  );
  return new Map(links);
}

async function saveCoverage(manager: EntityManager, recorded: readonly StatedRecord[]): Promise<void> {
  const covered = recorded.flatMap(({ recordId, cleaned }) =>
    (cleaned.kvkNumbers ?? (cleaned.kvkNumber ? [cleaned.kvkNumber] : [])).map((kvk, index) => ({
      recordId,
      kvk,
      position: index + 1,
    })),
  );
  await manager.query(
    // It may be there: numbers stay with a certificate that was replaced or ended, for the days on which it counted.
    `insert into record_kvk (record_id, kvk_number, position)
     select * from unnest($1::bigint[], $2::text[], $3::int[]) on conflict do nothing`,
    [covered.map((row) => row.recordId), covered.map((row) => row.kvk), covered.map((row) => row.position)],
  );
}

/** Record id -> the supplier that holds the first of its KvK numbers that is known. */
async function suppliersCoveredBy(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, string>> {
  const rows: { recordId: string; supplierId: string }[] = await manager.query(
    `select distinct on (k.record_id) k.record_id as "recordId", i.supplier_id as "supplierId"
       from record_kvk k join supplier_identifier i on i.kind = 'kvk' and i.value = k.kvk_number
      where k.record_id = any($1::bigint[]) order by k.record_id, k.position`,
    [recordIds],
  );
  return new Map(rows.map((row) => [row.recordId, row.supplierId]));
}

/** Every supplier that one of the certificates covers, not only its holder; also one that it was linked to when it counted. */
export async function suppliersOfCertificates(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<string[]> {
  const rows: { supplierId: string }[] = await manager.query(
    `select i.supplier_id as "supplierId"
       from source_record s
       cross join lateral jsonb_array_elements_text(
         coalesce(s.cleaned -> 'kvkNumbers', jsonb_build_array(s.cleaned -> 'kvkNumber'))) as k (kvk_number)
       join supplier_identifier i on i.kind = 'kvk' and i.value = k.kvk_number
      where s.id = any($1::bigint[])
     union
     select supplier_id from record_match where record_id = any($1::bigint[]) and supplier_id is not null
     union
     select coalesce(one.merged_into, one.id)
       from former_match f join supplier one on one.id = f.supplier_id
      where f.record_id = any($1::bigint[])`,
    [recordIds],
  );
  return rows.map((row) => row.supplierId);
}

interface Question {
  recordId: string;
  reason: string;
  candidates: ReviewCandidate[];
}

async function nameOnlyQuestions(
  manager: EntityManager,
  recorded: readonly StatedRecord[],
  remembered: ReadonlyMap<string, RememberedDecision>,
): Promise<Map<string, Question>> {
  const subjects = recorded.map(toSubject);
  const found = await findWidely(manager, subjects);
  await addAliases(manager, subjects, found);
  const questions = new Map<string, Question>();
  for (const subject of subjects) {
    const refused = remembered.get(subject.recordId)?.different ?? [];
    const candidates = (found.get(subject.recordId) ?? []).flatMap((record): Candidate[] =>
      record.supplierId && !refused.includes(record.supplierId)
        ? [{ ...record, supplierId: record.supplierId }]
        : [],
    );
    const question = toQuestion(subject, candidates);
    if (question) questions.set(subject.recordId, question);
  }
  return questions;
}

function toQuestion(subject: MatchSubject, candidates: readonly Candidate[]): Question | null {
  const decision = matchRecord(subject, candidates, { ...THRESHOLDS, reviewFrom: REVIEW_CERTIFICATE_FROM });
  switch (decision.outcome) {
    case 'new':
      return null;
    case 'review':
      return { recordId: subject.recordId, reason: decision.reason, candidates: decision.candidates };
    case 'linked': {
      const { supplierId, score, evidence } = decision;
      return {
        recordId: subject.recordId,
        reason: decision.reason,
        candidates: [{ supplierId, score, evidence }],
      };
    }
  }
}

function explain(row: RecordedRow, known: boolean, asked: boolean): Reason[] {
  if (asked) return [LABEL_BY_NAME];
  if (known) return [];
  const why = row.cleaned.kvkNumber
    ? 'No firm in the register has this KvK number yet'
    : 'No firm in the register has this name in this place';
  const number = row.cleaned.kvkNumber;
  return [
    {
      code: 'holder-unknown',
      message: `${why}; the row is kept.`,
      ...(number ? { values: { number } } : {}),
    },
  ];
}
