import { type EntityManager } from 'typeorm';

import { firmNameParts } from '../../common/firm-name.ts';
import { formerNameIn, MAY_HOLD_FORMER_NAME } from '../../common/name-in-use.ts';
import { evidenceOf } from '../compare-records.ts';
import { type Verdict } from '../judge-pair.ts';
import { isStrong, readFoldedName } from '../read-name.ts';
import { type Crowds } from './crowds.ts';
import { findBearers, type NamePair } from './find-pairs.ts';
import { judgeNamePair, type SupplierPair } from './judge-pairs.ts';
import { HOLDER, OF_RECORD, type SupplierName } from './supplier-names.ts';

/**
 * How certain such a name makes it, whatever else agrees: who took a name over often has the address and phone number with it, and a shop may have
 * a second one in its town.
 */
const CERTAINTY = 0.85;

/** What lists write between a name and its place: `Fixet, vestiging Zuidlaren`. */
const BEFORE_PLACE = /(?: (?:te|in|vestiging|filiaal|locatie))$/;

/** A name that others may know a firm by and that is kept nowhere, with the firm under the name that it has. */
interface OtherName extends SupplierName {
  now: SupplierName;
  reason: 'former-name' | 'name-with-place';
}

/**
 * Finds suppliers that are called what others may be called as well: what a statement says that they were called before (`Groene Hoek B.V. (voorheen Tuinwerk
 * Peize)`), or their name without the place behind it (`Fixet Zuidlaren`). A person is asked.
 */
export async function findByOtherNames(
  manager: EntityManager,
  supplierIds: readonly string[],
  crowds: Crowds,
): Promise<SupplierPair[]> {
  const names = await loadOtherNames(manager, supplierIds);
  return names.length === 0 ? [] : judge(await findBearers(manager, names, crowds), crowds.domains);
}

async function loadOtherNames(manager: EntityManager, supplierIds: readonly string[]): Promise<OtherName[]> {
  const rows: (SupplierName & { written: string })[] = await manager.query(
    `select ${OF_RECORD}, r.cleaned ->> 'name' as written
       from record_match m join source_record r on r.id = m.record_id ${HOLDER}
      where m.supplier_id = any($1::uuid[]) and m.name_key <> ''
        and (r.cleaned ->> 'name' ~* $2 or right(m.name_key, length(m.place_key)) = replace(m.place_key, '-', ' '))
      order by m.record_id`,
    [supplierIds, MAY_HOLD_FORMER_NAME],
  );
  return rows.flatMap(({ written, ...now }) => {
    const { key, legalForm } = firmNameParts(formerNameIn(written) ?? '');
    const names: OtherName[] = [
      { ...now, nameKey: key, legalForm: legalForm ?? null, now, reason: 'former-name' },
      { ...now, nameKey: withoutPlace(now), now, reason: 'name-with-place' },
    ];
    return names.filter(({ nameKey }) => nameKey !== now.nameKey && isTelling(nameKey));
  });
}

function withoutPlace({ nameKey, placeKey }: SupplierName): string {
  const place = ` ${placeKey?.replaceAll('-', ' ') ?? ''}`;
  return nameKey.endsWith(place) ? nameKey.slice(0, -place.length).replace(BEFORE_PLACE, '') : '';
}

function isTelling(nameKey: string): boolean {
  return nameKey !== '' && readFoldedName(nameKey).words.some(isStrong);
}

/** By the rules of an import, as if the firm had that name; only equal names were found. */
function judge(pairs: readonly NamePair<OtherName>[], crowded: ReadonlySet<string>): SupplierPair[] {
  return pairs
    .filter((pair) => asks(pair.own.reason, judgeNamePair(pair, crowded)))
    .map(({ own, other }) => ({
      supplierId: own.supplierId,
      otherId: other.supplierId,
      reason: own.reason,
      score: CERTAINTY,
      evidence: evidenceOf(own.now, other),
    }));
}

/** Without its place a name says little: another legal form, or no place beside it, and it may be anybody. */
function asks(reason: OtherName['reason'], { verdict }: Verdict): boolean {
  return verdict === 'same' || (reason === 'former-name' && verdict === 'maybe');
}
