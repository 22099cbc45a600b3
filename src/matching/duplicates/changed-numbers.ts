import { type EntityManager } from 'typeorm';

import { evidenceOf } from '../compare-records.ts';
import { isOtherFirm } from '../known-link.ts';
import { loadFormerLinks, type Succession } from '../former-links.ts';
import { nameSimilarity } from '../name-similarity.ts';
import { type SupplierPair } from './judge-pairs.ts';
import { HOLDER, loadNames, OF_RECORD, type SupplierName } from './supplier-names.ts';

/** How certain that makes it: the list says so itself, but a sole trader may go on beside the company that he founded. */
const CERTAINTY = 0.9;

/** What a source says now, and a statement of it about the same firm with another KvK number. */
interface Renumbered extends SupplierName, Succession {}

/**
 * Finds suppliers that a source gave another KvK number, while another source still calls them by the old one: two suppliers,
 * until a person says that they are one firm (`take-over-ids.ts` moves the id along where nobody else holds it).
 */
export async function findByChangedNumbers(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<SupplierPair[]> {
  const changed = await loadRenumbered(manager, supplierIds);
  const former = await loadFormerLinks(manager, changed);
  const pairs = changed.flatMap((now) => {
    const before = former.get(now.formerRecordId);
    return !before || before.supplierId === now.supplierId || isOtherFirm(now, before)
      ? []
      : [{ now, otherId: before.supplierId }];
  });
  if (pairs.length === 0) return [];
  const others = await loadNames(manager, [...new Set(pairs.map(({ otherId }) => otherId))]);
  return pairs.flatMap(({ now, otherId }) => {
    const [other] = others
      .filter(({ supplierId }) => supplierId === otherId)
      .sort((a, b) => nameSimilarity(now.nameKey, b.nameKey) - nameSimilarity(now.nameKey, a.nameKey));
    if (!other) return [];
    const { supplierId } = now;
    return [
      { supplierId, otherId, reason: 'changed-number', score: CERTAINTY, evidence: evidenceOf(now, other) },
    ];
  });
}

/** Statements of now, each with every one before it under its key that gave another number. */
async function loadRenumbered(manager: EntityManager, supplierIds: readonly string[]): Promise<Renumbered[]> {
  return manager.query<Renumbered[]>(
    `with recursive before (now_id, id) as (
       select m.record_id, o.id from record_match m join source_record o on o.superseded_by = m.record_id
        where m.supplier_id = any($1::uuid[]) and m.kvk_number is not null and m.name_key <> ''
       union all
       select b.now_id, o.id from before b join source_record o on o.superseded_by = b.id)
     select ${OF_RECORD}, b.id as "formerRecordId", b.id as "recordId"
       from before b
       join source_record o on o.id = b.id
       join record_match m on m.record_id = b.now_id ${HOLDER}
      where o.cleaned ->> 'kvkNumber' <> m.kvk_number
      order by b.now_id, b.id desc`,
    [supplierIds],
  );
}
