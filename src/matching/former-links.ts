import { type EntityManager } from 'typeorm';

import { firmNameInUse } from '../common/name-in-use.ts';
import { type CleanedRecord } from '../intake/cleaned-record.ts';
import { type KnownLink } from './known-link.ts';

/** What a source says about a firm now, and the statement that came before it, which is out of matching. */
export interface Succession {
  recordId: string;
  formerRecordId: string;
}

interface FormerLink {
  recordId: string;
  supplierId: string;
  kvk: string | null;
  cleaned: CleanedRecord;
}

/**
 * Where former statements were linked, by the id of the statement that came after; a supplier that was merged since leads
 * to the one that lives on.
 */
export async function loadFormerLinks(
  manager: EntityManager,
  successions: readonly Succession[],
): Promise<Map<string, KnownLink>> {
  if (successions.length === 0) return new Map();
  const rows: FormerLink[] = await manager.query(
    `select x.record_id as "recordId", coalesce(s.merged_into, s.id) as "supplierId", r.cleaned,
            (select i.value from supplier_identifier i
              where i.supplier_id = coalesce(s.merged_into, s.id) and i.kind = 'kvk' limit 1) as kvk
       from unnest($1::bigint[], $2::bigint[]) as x (record_id, former_id)
       join former_match f on f.record_id = x.former_id
       join supplier s on s.id = f.supplier_id
       join source_record r on r.id = f.record_id`,
    [successions.map((pair) => pair.recordId), successions.map((pair) => pair.formerRecordId)],
  );
  return new Map(rows.map((row) => [row.recordId, toKnownLink(row)]));
}

function toKnownLink({ supplierId, kvk, cleaned }: FormerLink): KnownLink {
  return {
    supplierId,
    supplierKvkNumber: kvk,
    nameKey: firmNameInUse(cleaned.name).key,
    postcode: cleaned.postcode ?? null,
  };
}
