import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { type CategoryStatement, deriveCategories, type SupplierCategory } from './derive-categories.ts';
import { LexiconLoader } from './lexicon-loader.ts';

/** A supplier's category with where it comes from, for the profile. */
export interface LoadedCategory {
  code: string;
  /** Dutch label. */
  label: string;
  labelEn: string;
  /** Code of the source that states it, or {@link DERIVED} when the register read it from the firm's own words. */
  source: string;
  /** ISO date. */
  date: string;
  /** The words that led to a derived category. */
  because?: string;
}

/** Stands in the place of a source code for categories that the register itself recognised in a text. */
export const DERIVED = 'derived';

/** Keeps `supplier_category` equal to what current records state and describe. */
@Injectable()
export class CategoryEnricher {
  constructor(private readonly lexicons: LexiconLoader) {}

  /** Brings the categories of these suppliers up to date; set-wise, in the caller's transaction. */
  async enrich(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
    const lexicon = await this.lexicons.load();
    const statements = await loadStatements(manager, supplierIds);
    await replaceCategories(manager, supplierIds, deriveCategories(statements, lexicon));
  }

  /** Categories by supplier id, stated ones first; a supplier without any has no entry. */
  async loadCategories(
    manager: EntityManager,
    supplierIds: readonly string[],
  ): Promise<Map<string, LoadedCategory[]>> {
    const rows: (Omit<LoadedCategory, 'because'> & { supplierId: string; because: string | null })[] =
      await manager.query(
        `select sc.supplier_id as "supplierId", sc.code, c.label_nl as label, c.label_en as "labelEn",
              case when sc.basis = 'derived' then $2 else sc.source end as source, sc.stated_on::text as date, sc.because
         from supplier_category sc join category c using (code)
        where sc.supplier_id = any($1::uuid[])
        order by sc.basis desc, sc.code`,
        [supplierIds, DERIVED],
      );
    const bySupplier = new Map<string, LoadedCategory[]>();
    for (const { supplierId, because, ...category } of rows) {
      const categories = bySupplier.get(supplierId) ?? [];
      categories.push(because === null ? category : { ...category, because });
      bySupplier.set(supplierId, categories);
    }
    return bySupplier;
  }
}

async function loadStatements(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<CategoryStatement[]> {
  return manager.query<CategoryStatement[]>(
    `select m.supplier_id as "supplierId", r.source_code as source, r.stated_on::text as "statedOn",
            coalesce(r.cleaned ->> 'name', '') as name, r.cleaned ->> 'description' as description,
            coalesce(r.cleaned -> 'categories', '[]'::jsonb) as codes
       from record_match m
       join source_record r on r.id = m.record_id
       join source s on s.code = r.source_code
      where m.supplier_id = any($1::uuid[]) and r.superseded_at is null
      order by m.supplier_id, s.precedence, r.stated_on desc, r.id`,
    [supplierIds],
  );
}

async function replaceCategories(
  manager: EntityManager,
  supplierIds: readonly string[],
  categories: readonly SupplierCategory[],
): Promise<void> {
  await manager.query(
    `with wanted as (
       select * from jsonb_to_recordset($2::jsonb)
         as w ("supplierId" uuid, code text, basis text, because text, source text, "statedOn" date)
     ), gone as (
       delete from supplier_category sc
        where sc.supplier_id = any($1::uuid[])
          and not exists (select 1 from wanted w where w."supplierId" = sc.supplier_id and w.code = sc.code)
     )
     insert into supplier_category (supplier_id, code, basis, because, source, stated_on)
     select * from wanted
     on conflict (supplier_id, code) do update
       set basis = excluded.basis, because = excluded.because, source = excluded.source, stated_on = excluded.stated_on
       where (supplier_category.basis, supplier_category.because, supplier_category.source, supplier_category.stated_on)
             is distinct from (excluded.basis, excluded.because, excluded.source, excluded.stated_on)`,
    [supplierIds, JSON.stringify(categories)],
  );
}
