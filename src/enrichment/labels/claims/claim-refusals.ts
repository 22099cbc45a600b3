import { type EntityManager } from 'typeorm';

import { type HoldingRow } from '../holdings-from-statements.ts';

/** That stewards refused what is said of a label of a supplier. */
export interface ClaimRefusal {
  supplierId: string;
  schemeCode: string;
  /** ISO date: from that day on the claim is not shown. */
  refusedOn: string;
}

/** The refusals that stand for these suppliers, and for those that were merged into them. One query. */
export async function loadClaimRefusals(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<ClaimRefusal[]> {
  return manager.query<ClaimRefusal[]>(
    `select wanted.id as "supplierId", f.scheme_code as "schemeCode", min(f.refused_on)::text as "refusedOn"
       from unnest($1::uuid[]) as wanted (id)
       join supplier one on one.id = wanted.id or one.merged_into = wanted.id
       join label_claim_refusal f on f.supplier_id = one.id and f.undone_at is null
      group by 1, 2`,
    [supplierIds],
  );
}

/** The same holdings, with claims that were refused ended on that day. What a register or a person confirms stays. Pure. */
export function withoutRefused(
  holdings: readonly HoldingRow[],
  refusals: readonly ClaimRefusal[],
): HoldingRow[] {
  const days = new Map(
    refusals.map(({ supplierId, schemeCode, refusedOn }) => [`${supplierId} ${schemeCode}`, refusedOn]),
  );
  return holdings.map((holding) => {
    const refusedOn = days.get(`${holding.supplierId} ${holding.schemeCode}`);
    return refusedOn && holding.basis === 'claimed' ? { ...holding, withdrawnOn: refusedOn } : holding;
  });
}
