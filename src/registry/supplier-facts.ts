import { type EntityManager } from 'typeorm';

import { type CategoryEnricher } from '../enrichment/categories/category-enricher.ts';
import { loadLabelHoldings } from '../enrichment/labels/label-holdings.ts';
import { loadServedPlaces } from '../enrichment/location/served-places.ts';
import { loadLocations } from '../enrichment/location/supplier-locations.ts';
import { loadFormerNames } from './former-names.ts';
import { type Alias, type Statement, type SupplierFacts } from './merge-profile.ts';
import { servedNames } from './service-areas.ts';

/** Loads everything that is known about many suppliers; one query a kind of fact. */
export async function loadFacts(
  manager: EntityManager,
  categoriesOf: CategoryEnricher,
  supplierIds: readonly string[],
): Promise<SupplierFacts[]> {
  const statements = await loadStatements(manager, supplierIds);
  const holdings = await loadLabelHoldings(manager, supplierIds);
  const locations = await loadLocations(manager, supplierIds);
  const categories = await categoriesOf.loadCategories(manager, supplierIds);
  const refused = await categoriesOf.loadRefused(manager, supplierIds);
  const aliases = await loadAliases(manager, supplierIds);
  const formerNames = grouped(await loadFormerNames(manager, supplierIds));
  const servedPlaces = await loadServedPlaces(manager, servedNames([...statements.values()].flat()));
  return supplierIds.map((supplierId) => ({
    supplierId,
    statements: statements.get(supplierId) ?? [],
    holdings: holdings.get(supplierId) ?? [],
    location: locations.get(supplierId),
    categories: categories.get(supplierId) ?? [],
    refusedCategories: refused.get(supplierId) ?? [],
    aliases: aliases.get(supplierId) ?? [],
    formerNames: formerNames.get(supplierId) ?? [],
    servedPlaces,
  }));
}

async function loadStatements(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, Statement[]>> {
  const rows: (Statement & { supplierId: string })[] = await manager.query(
    `select m.supplier_id as "supplierId", r.id as "recordId", r.source_code as source, s.kind, s.precedence,
            r.stated_on::text as "statedOn", r.cleaned
       from record_match m
       join source_record r on r.id = m.record_id
       join source s on s.code = r.source_code
      where m.supplier_id = any($1::uuid[]) and r.superseded_at is null and s.kind <> 'label-register'`,
    [supplierIds],
  );
  return grouped(rows);
}

async function loadAliases(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, Alias[]>> {
  const rows: (Alias & { supplierId: string })[] = await manager.query(
    `select a.supplier_id as "supplierId", a.name, (o.done_at at time zone 'Europe/Amsterdam')::date::text as "taughtOn"
       from supplier_alias a join identity_operation o on o.id = a.operation_id
      where a.supplier_id = any($1::uuid[]) order by a.id desc`,
    [supplierIds],
  );
  return grouped(rows);
}

function grouped<T extends { supplierId: string }>(rows: readonly T[]): Map<string, Omit<T, 'supplierId'>[]> {
  const bySupplier = new Map<string, Omit<T, 'supplierId'>[]>();
  for (const { supplierId, ...row } of rows) {
    const group = bySupplier.get(supplierId);
    if (group) group.push(row);
    else bySupplier.set(supplierId, [row]);
  }
  return bySupplier;
}
