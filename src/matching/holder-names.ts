import { type EntityManager } from 'typeorm';

import { firmNameInUse } from '../common/name-in-use.ts';
import { type Reason } from '../intake/import-view.ts';
import { KNOWN_ALIASES } from './identity/supplier-aliases.ts';
import { nameSimilarity } from './name-similarity.ts';
import { OTHER_NAME_BELOW } from './only-number.ts';
import { type StatedRecord } from './match-subject.ts';

/** The number decides whose the label is, and the holding of a firm may be named beside it; but somebody should look at it. */
export const OTHER_HOLDER: Reason = {
  code: 'holder-name-differs',
  message:
    'The firm with this KvK number is known by quite another name. It has the label by its number. Is the number right?',
};

/**
 * The certificates whose holder is called quite otherwise than the firm that has their KvK number, by record id: by none of the names
 * that sources or people gave that firm. One of several numbers names a holding, and tells nothing.
 * @param covered supplier by record id
 */
export async function otherwiseNamed(
  manager: EntityManager,
  certificates: readonly StatedRecord[],
  covered: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const names = await namesOf(manager, [...new Set(covered.values())]);
  return new Set(
    certificates
      .filter(({ recordId, cleaned }) => {
        const known = names.get(covered.get(recordId) ?? '') ?? [];
        if (cleaned.kvkNumber === undefined || (cleaned.kvkNumbers ?? []).length > 1 || known.length === 0)
          return false;
        const { key } = firmNameInUse(cleaned.name);
        return known.every((name) => nameSimilarity(key, name) < OTHER_NAME_BELOW);
      })
      .map(({ recordId }) => recordId),
  );
}

/** Folded names by supplier: of the statements about it that are no certificates, and those that a person gave it. */
async function namesOf(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows: { supplierId: string; names: string[] }[] = await manager.query(
    `select "supplierId", array_agg(distinct name) as names from (
       select m.supplier_id as "supplierId", m.name_key as name
         from record_match m
         join source_record r on r.id = m.record_id
         join source s on s.code = r.source_code and s.kind <> 'label-register'
        where m.supplier_id = any($1::uuid[]) and m.name_key <> ''
       union all
       select a.supplier_id, a.name_key from ${KNOWN_ALIASES} a where a.supplier_id = any($1::uuid[])) known
      group by "supplierId"`,
    [supplierIds],
  );
  return new Map(rows.map(({ supplierId, names }) => [supplierId, names]));
}
