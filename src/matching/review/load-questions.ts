import { type EntityManager } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { loadSupplierRecords, type SupplierRecord } from '../identity/supplier-records.ts';
import { type Evidence } from '../compare-records.ts';

/** One side of a question. */
export interface ReviewCandidate {
  supplierId: string;
  /** How alike, 0 to 1. */
  score: number;
  /** Field by field, both sides. */
  evidence: Evidence[];
  /** What sources say about this firm, each with its date, the word that counts most first. */
  statements: Pick<SupplierRecord, 'source' | 'statedOn' | 'cleaned'>[];
}

/** Something that only a person can decide. */
export interface ReviewItem {
  id: string;
  question: 'same-firm' | 'label-holder';
  /** Why it is asked. */
  reason: string;
  /** What it is about. */
  record: Pick<SupplierRecord, 'id' | 'source' | 'importId' | 'line' | 'statedOn' | 'cleaned'>;
  candidates: ReviewCandidate[];
  /** ISO, UTC. */
  askedAt: string;
  /** When somebody put it off. */
  postponedAt: string | null;
}

interface ItemRow extends Omit<ReviewItem, 'candidates' | 'askedAt' | 'postponedAt'> {
  candidates: Omit<ReviewCandidate, 'statements'>[];
  askedAt: Date;
  postponedAt: Date | null;
}

/** One page of the open questions: the oldest first, those that were put off last. */
export async function loadQuestions(
  manager: EntityManager,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<ReviewItem>> {
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from review_item where decision is null and record_id is not null`,
  );
  const rows: ItemRow[] = await manager.query(
    `select q.id, q.question, q.reason, q.candidates, q.created_at as "askedAt", q.postponed_at as "postponedAt",
            json_build_object('id', r.id::text, 'source', r.source_code, 'importId', r.import_id, 'line', r.line,
                              'statedOn', r.stated_on, 'cleaned', r.cleaned) as record
       from review_item q join source_record r on r.id = q.record_id
      where q.decision is null
      order by q.postponed_at nulls first, q.id limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  const items: ReviewItem[] = [];
  for (const row of rows) items.push(await withStatements(manager, row));
  return { items, total: count?.total ?? 0, page, pageSize };
}

/** At most a page of questions with five firms each; these are few and looked at one by one. */
async function withStatements(manager: EntityManager, row: ItemRow): Promise<ReviewItem> {
  const candidates: ReviewCandidate[] = [];
  for (const { supplierId, score, evidence } of row.candidates) {
    const records = await loadSupplierRecords(manager, supplierId);
    const statements = records.map(({ source, statedOn, cleaned }) => ({ source, statedOn, cleaned }));
    candidates.push({ supplierId, score, evidence, statements });
  }
  return {
    ...row,
    candidates,
    askedAt: row.askedAt.toISOString(),
    postponedAt: row.postponedAt?.toISOString() ?? null,
  };
}
