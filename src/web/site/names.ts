import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Lang } from '../messages/lang.ts';

/** What codes in data are called, from the register's own reference tables. */
export interface NameBook {
  labels: Record<string, string>;
  /** Levels by label and rank (`pso:2`: Trede 2); none where the versions of a label call the rank otherwise. */
  levels: Record<string, string>;
  /** Levels by label and what sources call them (`pso:Trede 2`), where the language of the page calls them otherwise (Step 2). */
  levelNames: Record<string, string>;
  sources: Record<string, string>;
  municipalities: Record<string, string>;
  /** CPV codes, eight digits. */
  categories: Record<string, string>;
}

/** Names change when someone loads other reference data: rarely, and nobody waits for it. */
const KEEP_MS = 10 * 60 * 1000;

interface NameRow {
  kind: keyof NameBook;
  names: Record<string, string> | null;
}

/** Reads the names of label schemes, sources, municipalities and categories, and keeps them for a while. */
@Injectable()
export class Names {
  private readonly kept = new Map<Lang, { until: number; book: Promise<NameBook> }>();

  constructor(private readonly dataSource: DataSource) {}

  book(lang: Lang): Promise<NameBook> {
    const kept = this.kept.get(lang);
    if (kept !== undefined && Date.now() < kept.until) return kept.book;
    const book = this.read(lang);
    this.kept.set(lang, { until: Date.now() + KEEP_MS, book });
    // A failure must not be remembered: the next page tries again.
    book.catch(() => this.kept.delete(lang));
    return book;
  }

  /** So that the next page has names that were changed just now. Other processes have them when they read again. */
  forget(): void {
    this.kept.clear();
  }

  private async read(lang: Lang): Promise<NameBook> {
    const rows: NameRow[] = await this.dataSource.query(
      `select 'labels' as kind, jsonb_object_agg(code, name) as names from label_scheme
       union all select 'levels', jsonb_object_agg(code, name) from (
         select scheme_code || ':' || rank as code, min(case when $1 = 'en' then name_en else name_nl end) as name from label_level
          group by scheme_code, rank having count(distinct name_nl) = 1) level
       union all select 'levelNames', jsonb_object_agg(scheme_code || ':' || name_nl, name_en)
                          from label_level where $1 = 'en' and name_en <> name_nl
       union all select 'sources', jsonb_object_agg(code, name) from source
       union all select 'municipalities', jsonb_object_agg(code, name) from municipality
       union all select 'categories', jsonb_object_agg(code, case when $1 = 'en' then coalesce(label_en, label_nl) else label_nl end)
         from category`,
      [lang],
    );
    const of = (kind: keyof NameBook) => rows.find((row) => row.kind === kind)?.names ?? {};
    return {
      labels: of('labels'),
      levels: of('levels'),
      levelNames: of('levelNames'),
      sources: of('sources'),
      municipalities: of('municipalities'),
      categories: of('categories'),
    };
  }
}
