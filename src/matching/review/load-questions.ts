import { type EntityManager } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { SHEET_ROW } from '../../intake/sheet-rows.ts';
import { loadSupplierRecords, type SupplierRecord } from '../identity/supplier-records.ts';
import { type Evidence } from '../compare-records.ts';
import {
  FILTERED,
  filterParams,
  HIDES,
  IN_ORDER,
  OPEN_QUESTIONS,
  type QuestionFilter,
} from './question-filter.ts';

/** What a source says about a firm, with its date. */
export type ReviewStatement = Pick<SupplierRecord, 'source' | 'statedOn' | 'cleaned'>;

/** A supplier that a question is about, and what sources say about it, the word that counts most first. */
export interface ReviewSupplier {
  supplierId: string;
  statements: ReviewStatement[];
}

/** A firm that is offered. */
export interface ReviewCandidate extends ReviewSupplier {
  /** How alike, 0 to 1. */
  score: number;
  /** Field by field, both sides. */
  evidence: Evidence[];
}

/** Something that only a person can decide. */
export interface ReviewItem {
  id: string;
  question: 'same-firm' | 'label-holder' | 'same-supplier';
  /** Why it is asked. */
  reason: string;
  /** What it is about. Of two suppliers: the statement that counts most of the one that lives on by itself. */
  record: Pick<
    SupplierRecord,
    'id' | 'source' | 'importId' | 'owner' | 'line' | 'sheetRow' | 'statedOn' | 'cleaned'
  >;
  /** With `same-supplier` the supplier of `record`, which lives on unless the answer names the other; else null. */
  supplier: ReviewSupplier | null;
  candidates: ReviewCandidate[];
  /** The record was a firm of its own that everybody found, and is hidden until this is answered. */
  hides: boolean;
  /** ISO, UTC. */
  askedAt: string;
  /** When somebody put it off. */
  postponedAt: string | null;
}

interface ItemRow extends Omit<ReviewItem, 'supplier' | 'candidates' | 'askedAt' | 'postponedAt'> {
  supplierId: string | null;
  candidates: Omit<ReviewCandidate, 'statements'>[];
  /** Firms that were offered and merged since -> the one that lives on. */
  merged: Record<string, string> | null;
  askedAt: Date;
  postponedAt: Date | null;
}

/** One page of the open questions, those that were put off last. @param id only that one */
export async function loadQuestions(
  manager: EntityManager,
  { page, pageSize, id, ...filter }: { page: number; pageSize: number; id?: string } & QuestionFilter,
): Promise<Page<ReviewItem>> {
  const only = [...filterParams(filter), id ?? null];
  const condition = `${FILTERED} and ($4::bigint is null or q.id = $4)`;
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from ${OPEN_QUESTIONS} where ${condition}`,
    only,
  );
  const rows: ItemRow[] = await manager.query(
    `select q.id, q.question, q.reason, q.candidates, q.supplier_id as "supplierId", q.created_at as "askedAt",
            (select json_object_agg(s.id, s.merged_into) from jsonb_array_elements(q.candidates) c
               join supplier s on s.id = (c ->> 'supplierId')::uuid and s.merged_into is not null) as merged,
            q.postponed_at as "postponedAt", ${HIDES} as hides,
            json_build_object('id', r.id::text, 'source', r.source_code, 'importId', r.import_id,
                              'owner', (select municipality from source where code = r.source_code), 'line', r.line,
                              'sheetRow', ${SHEET_ROW}, 'statedOn', r.stated_on, 'cleaned', r.cleaned) as record
       from (select q.* from ${OPEN_QUESTIONS} where ${condition} order by ${IN_ORDER} limit $5 offset $6) q
       join source_record r on r.id = coalesce(q.record_id,
              (select m.record_id from record_match m
                 join source_record said on said.id = m.record_id join source s on s.code = said.source_code
                where m.supplier_id = q.supplier_id and s.kind <> 'steward'
                order by s.precedence, said.stated_on desc, said.id desc limit 1))
      order by ${IN_ORDER}`,
    [...only, pageSize, (page - 1) * pageSize],
  );
  const items: ReviewItem[] = [];
  for (const row of rows) items.push(await withStatements(manager, row));
  return { items, total: count?.total ?? 0, page, pageSize };
}

/** At most a page of questions with five firms each; these are few and looked at one by one. */
async function withStatements(
  manager: EntityManager,
  { supplierId, candidates: offered, merged, askedAt, postponedAt, ...row }: ItemRow,
): Promise<ReviewItem> {
  const candidates: ReviewCandidate[] = [];
  for (const candidate of offered) {
    const id = merged?.[candidate.supplierId] ?? candidate.supplierId;
    if (candidates.some((known) => known.supplierId === id)) continue;
    candidates.push({ ...candidate, supplierId: id, statements: await statementsOf(manager, id) });
  }
  return {
    ...row,
    supplier:
      supplierId === null ? null : { supplierId, statements: await statementsOf(manager, supplierId) },
    candidates,
    askedAt: askedAt.toISOString(),
    postponedAt: postponedAt?.toISOString() ?? null,
  };
}

async function statementsOf(manager: EntityManager, supplierId: string): Promise<ReviewStatement[]> {
  const records = await loadSupplierRecords(manager, supplierId);
  return records.map(({ source, statedOn, cleaned }) => ({ source, statedOn, cleaned }));
}
