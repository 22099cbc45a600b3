import { type EntityManager } from 'typeorm';

import { type Correction, correctSupplier } from './correct-supplier.ts';
import { noteCorrection } from './identity-operation.ts';
import { type Merge, mergeSuppliers } from './merge-suppliers.ts';

/**
 * Makes one supplier of two. `values` are chosen for good, and so is the name of the one that lives on when the order of
 * sources would give the firm the other's; the rest follows that order. Answers the id of the operation.
 * @throws DomainError not-found, invalid-input, conflict, unavailable
 */
export async function mergeWithValues(
  manager: EntityManager,
  merge: Merge & { values?: Correction },
): Promise<string> {
  const { keepId: supplierId, by } = merge;
  const name = await nameOf(manager, supplierId);
  const operationId = await mergeSuppliers(manager, merge);
  const values = { ...(name === (await nameOf(manager, supplierId)) ? {} : { name }), ...merge.values };
  if (Object.keys(values).length > 0)
    await noteCorrection(manager, operationId, await correctSupplier(manager, { supplierId, values, by }));
  return operationId;
}

/** The name of a supplier by the order of sources, as `registry/merge-profile.ts` has it. */
async function nameOf(manager: EntityManager, supplierId: string): Promise<string | null> {
  const [row]: { name: string }[] = await manager.query(
    `select r.cleaned ->> 'name' as name
       from record_match m
       join source_record r on r.id = m.record_id and r.superseded_at is null
       join source s on s.code = r.source_code and s.kind <> 'label-register'
      where m.supplier_id = $1 and r.cleaned ? 'name'
      order by s.precedence, r.stated_on desc, r.id desc limit 1`,
    [supplierId],
  );
  return row?.name ?? null;
}
