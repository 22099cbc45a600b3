import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { SHEET_ROW } from '../../intake/sheet-rows.ts';

/** A current statement about a supplier, with why it is one about this firm. */
export interface SupplierRecord {
  id: string;
  source: string;
  importId: string;
  /** Of a list that is one municipality's own: its CBS code. Nobody else reads its imports, nor rows as they were delivered. */
  owner: string | null;
  line: number;
  /** The row that Excel shows for it. */
  sheetRow: number;
  /** ISO date. */
  statedOn: string;
  cleaned: CleanedRecord;
  /** Header -> cell, as delivered. */
  raw: Record<string, string>;
  /** Why it is linked, with a score from 0 to 1, and by whom: `system` or a person. */
  reason: string;
  score: number;
  linkedBy: string;
}

/** What sources say now about a supplier, or about several as if they were one, the word that counts most first. */
export async function loadSupplierRecords(
  manager: EntityManager,
  ...supplierIds: string[]
): Promise<SupplierRecord[]> {
  return manager.query<SupplierRecord[]>(
    `select r.id, r.source_code as source, r.import_id as "importId", s.municipality as owner, r.line,
            ${SHEET_ROW} as "sheetRow", r.stated_on::text as "statedOn", r.cleaned, r.raw, m.reason, m.score, m.decided_by as "linkedBy"
       from record_match m
       join source_record r on r.id = m.record_id
       join source s on s.code = r.source_code
      where m.supplier_id = any($1::uuid[]) order by s.precedence, r.stated_on desc, r.id desc`,
    [supplierIds],
  );
}
