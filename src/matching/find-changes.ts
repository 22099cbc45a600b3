import { type EntityManager } from 'typeorm';

import { type FieldChange } from '../intake/import-view.ts';
import { type RecordedRow } from '../intake/row-outcomes.ts';
import { type DecidedRecord } from './decide-chunk.ts';
import { changesOfFirm, changesOfStatement, type WeighedStatement } from './field-changes.ts';

/**
 * What each linked row changes, by record id: beside the source's former statement when there is one, else beside what
 * the other statements about its firm say.
 */
export async function findChanges(
  manager: EntityManager,
  recorded: readonly RecordedRow[],
  decided: readonly DecidedRecord[],
): Promise<Map<string, FieldChange[]>> {
  const changes = new Map<string, FieldChange[]>();
  const supplierOf = new Map<string, string>();
  for (const { subject, decision, supplierId } of decided)
    if (decision.outcome === 'linked' && supplierId) supplierOf.set(subject.recordId, supplierId);
  const joining = recorded.filter(({ recordId, replaced }) => !replaced && supplierOf.has(recordId));
  const known = await loadStatements(
    manager,
    joining.map(({ recordId }) => supplierOf.get(recordId) ?? ''),
  );
  for (const { recordId, cleaned, replaced } of recorded) {
    const supplierId = supplierOf.get(recordId);
    if (!supplierId) continue;
    if (replaced) {
      changes.set(recordId, changesOfStatement(replaced, cleaned));
      continue;
    }
    // Its own statement is among them: it is linked by now.
    const statements = known.get(supplierId) ?? [];
    const added = statements.find((statement) => statement.recordId === recordId);
    const before = statements.filter((statement) => BigInt(statement.recordId) < BigInt(recordId));
    if (added) changes.set(recordId, changesOfFirm(before, added));
  }
  return changes;
}

async function loadStatements(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, WeighedStatement[]>> {
  if (supplierIds.length === 0) return new Map();
  const rows: (WeighedStatement & { supplierId: string })[] = await manager.query(
    `select m.supplier_id as "supplierId", r.id as "recordId", s.precedence, r.stated_on::text as "statedOn", r.cleaned
       from record_match m
       join source_record r on r.id = m.record_id and r.superseded_at is null
       join source s on s.code = r.source_code and s.kind <> 'label-register'
      where m.supplier_id = any($1::uuid[])`,
    [[...new Set(supplierIds)]],
  );
  const bySupplier = new Map<string, WeighedStatement[]>();
  for (const { supplierId, ...statement } of rows) {
    const statements = bySupplier.get(supplierId);
    if (statements) statements.push(statement);
    else bySupplier.set(supplierId, [statement]);
  }
  return bySupplier;
}
