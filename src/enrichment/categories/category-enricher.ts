import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { Breather } from '../../common/breather.ts';
import {
  type CategoryStatement,
  deriveCategories,
  type StandingDecision,
  type SuggestionKnowledge,
  type SupplierCategory,
} from './derive-categories.ts';
import { loadStandingDecisions } from './decisions/standing-decisions.ts';
import { LexiconLoader } from './lexicon-loader.ts';
import { loadSbiCategories } from './sbi-categories.ts';

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
  /** What a derived category rests on: words of a text, or an activity code. */
  evidence?: 'text' | 'sbi';
  because?: string;
}

/** Takes some 20 ms; what sources call categories is read once for so many. */
const SUPPLIERS_AT_ONCE = 50;

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
    const decisions = await loadStandingDecisions(manager, supplierIds);
    const sbi = await loadSbiCategories(manager);
    await replaceCategories(manager, supplierIds, await derive(statements, decisions, { lexicon, sbi }));
  }

  /** Categories by supplier id, stated ones first; a supplier without any has no entry. */
  async loadCategories(
    manager: EntityManager,
    supplierIds: readonly string[],
  ): Promise<Map<string, LoadedCategory[]>> {
    const rows: { supplierId: string; category: LoadedCategory }[] = await manager.query(
      `select sc.supplier_id as "supplierId", jsonb_strip_nulls(jsonb_build_object(
                'code', sc.code, 'label', c.label_nl, 'labelEn', c.label_en,
                'source', case when sc.basis = 'derived' then $2 else sc.source end, 'date', sc.stated_on,
                'evidence', sc.evidence, 'because', sc.because)) as category
         from supplier_category sc join category c using (code)
        where sc.supplier_id = any($1::uuid[])
        order by sc.basis desc, sc.code`,
      [supplierIds, DERIVED],
    );
    const bySupplier = new Map<string, LoadedCategory[]>();
    for (const { supplierId, category } of rows)
      bySupplier.set(supplierId, [...(bySupplier.get(supplierId) ?? []), category]);
    return bySupplier;
  }

  /** Codes that a person refused, by supplier id; a supplier without any has no entry. */
  async loadRefused(manager: EntityManager, supplierIds: readonly string[]): Promise<Map<string, string[]>> {
    const bySupplier = new Map<string, string[]>();
    for (const { supplierId, code, answer } of await loadStandingDecisions(manager, supplierIds))
      if (answer === 'refused') bySupplier.set(supplierId, [...(bySupplier.get(supplierId) ?? []), code]);
    return bySupplier;
  }
}

/** Some suppliers at a time, so that a page that is asked for meanwhile does not wait for a thousand of them. */
async function derive(
  statements: readonly CategoryStatement[],
  decisions: readonly StandingDecision[],
  knowledge: SuggestionKnowledge,
): Promise<SupplierCategory[]> {
  const breather = new Breather();
  const categories: SupplierCategory[] = [];
  const suppliers = [...new Set([...decisions, ...statements].map(({ supplierId }) => supplierId))];
  for (let start = 0; start < suppliers.length; start += SUPPLIERS_AT_ONCE) {
    const some = new Set(suppliers.slice(start, start + SUPPLIERS_AT_ONCE));
    const ofSome = ({ supplierId }: { supplierId: string }): boolean => some.has(supplierId);
    categories.push(...deriveCategories(statements.filter(ofSome), decisions.filter(ofSome), knowledge));
    await breather.breathe();
  }
  return categories;
}

async function loadStatements(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<CategoryStatement[]> {
  return manager.query<CategoryStatement[]>(
    `select m.supplier_id as "supplierId", r.source_code as source, r.stated_on::text as "statedOn",
            coalesce(r.cleaned ->> 'name', '') as name, r.cleaned ->> 'description' as description,
            coalesce(r.cleaned -> 'categories', '[]'::jsonb) as codes, r.cleaned ->> 'categoryNames' as names,
            coalesce(r.cleaned -> 'sbi', '[]'::jsonb) as sbi, r.cleaned ->> 'sbiEdition' as "sbiEdition"
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
         as w ("supplierId" uuid, code text, basis text, evidence text, because text, source text, "statedOn" date)
     ), gone as (
       delete from supplier_category sc
        where sc.supplier_id = any($1::uuid[])
          and not exists (select 1 from wanted w where w."supplierId" = sc.supplier_id and w.code = sc.code)
     )
     insert into supplier_category (supplier_id, code, basis, evidence, because, source, stated_on)
     select * from wanted
     on conflict (supplier_id, code) do update
       set basis = excluded.basis, evidence = excluded.evidence, because = excluded.because, source = excluded.source, stated_on = excluded.stated_on
       where (supplier_category.basis, supplier_category.evidence, supplier_category.because, supplier_category.source, supplier_category.stated_on)
             is distinct from (excluded.basis, excluded.evidence, excluded.because, excluded.source, excluded.stated_on)`,
    [supplierIds, JSON.stringify(categories)],
  );
}
