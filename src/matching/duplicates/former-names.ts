import { type EntityManager } from 'typeorm';

import { firmNameParts } from '../../common/firm-name.ts';
import { formerNameIn, MAY_HOLD_FORMER_NAME } from '../../common/name-in-use.ts';
import { evidenceOf } from '../compare-records.ts';
import { isStrong, readFoldedName } from '../read-name.ts';
import { type Crowds } from './crowds.ts';
import { findBearers, type NamePair } from './find-pairs.ts';
import { judgeNames, type SupplierPair } from './judge-pairs.ts';
import { HOLDER, OF_RECORD, type SupplierName } from './supplier-names.ts';

/** A name that a firm had, as a statement about it says in brackets, with the firm under the name that it has now. */
interface FormerName extends SupplierName {
  now: SupplierName;
}

/** How certain a former name makes it, whatever else agrees: who took a name over often has the address and phone number with it. */
const CERTAINTY = 0.85;

/**
 * Finds suppliers that are called what a statement about others says that those were called before: `Groene Hoek B.V. (voorheen Tuinwerk Noord)` beside
 * `Tuinwerk Noord` in the same place. A person is asked: it may be the firm in an older list, or who took the name over.
 */
export async function findByFormerNames(
  manager: EntityManager,
  supplierIds: readonly string[],
  crowds: Crowds,
): Promise<SupplierPair[]> {
  const former = await loadFormerNames(manager, supplierIds);
  return former.length === 0 ? [] : judge(await findBearers(manager, former, crowds), crowds.domains);
}

async function loadFormerNames(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<FormerName[]> {
  const rows: (SupplierName & { written: string })[] = await manager.query(
    `select ${OF_RECORD}, r.cleaned ->> 'name' as written
       from record_match m join source_record r on r.id = m.record_id ${HOLDER}
      where m.supplier_id = any($1::uuid[]) and m.name_key <> '' and r.cleaned ->> 'name' ~* $2
      order by m.record_id`,
    [supplierIds, MAY_HOLD_FORMER_NAME],
  );
  return rows.flatMap(({ written, ...now }) => {
    const { key, legalForm } = firmNameParts(formerNameIn(written) ?? '');
    const telling = key !== now.nameKey && readFoldedName(key).words.some(isStrong);
    return telling ? [{ ...now, nameKey: key, legalForm: legalForm ?? null, now }] : [];
  });
}

/** By the rules of an import, as if the firm still had that name; only equal names were found. */
function judge(pairs: readonly NamePair<FormerName>[], crowded: ReadonlySet<string>): SupplierPair[] {
  return pairs
    .filter((pair) => /^(?:same|maybe)$/.test(judgeNames(pair, crowded).verdict))
    .map(({ own, other }) => ({
      supplierId: own.supplierId,
      otherId: other.supplierId,
      reason: 'former-name',
      score: CERTAINTY,
      evidence: evidenceOf(own.now, other),
    }));
}
