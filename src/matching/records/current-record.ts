import { type EntityManager } from 'typeorm';

import { keyOfRecord } from '../../intake/record-lines.ts';

/** What a source says now about a firm that it has a number for. */
export interface CurrentRecord {
  source: string;
  externalId: string;
  /** ISO date. */
  statedOn: string;
  /** The import that brought it. */
  importId: string;
  /** The supplier that it is linked to; absent while a person must decide. */
  supplierId?: string;
  /** Field or header -> cell, as delivered; account numbers and citizen service numbers are left out. */
  raw: Record<string, string>;
}

/** The current record with this number; null when there is none. */
export async function loadCurrentRecord(
  manager: EntityManager,
  source: string,
  externalId: string,
): Promise<CurrentRecord | null> {
  const [row]: (Omit<CurrentRecord, 'supplierId'> & { supplierId: string | null })[] = await manager.query(
    `select s.source_code as source, s.stated_on::text as "statedOn", s.import_id as "importId",
            m.supplier_id as "supplierId", s.raw
       from source_record s left join record_match m on m.record_id = s.id
      where s.source_code = $1 and s.record_key = $2 and s.superseded_at is null`,
    [source, keyOfRecord(externalId)],
  );
  if (!row) return null;
  const { supplierId, ...record } = row;
  return { ...record, externalId, ...(supplierId ? { supplierId } : {}) };
}
