import { type EntityManager } from 'typeorm';

import { fold } from '../../../common/dutch/fold.ts';

/** A category of our own list, as somebody wants it to be. */
export interface CategoryWish {
  /** Small letters and digits; stays when labels change. Part of index tokens. */
  id: string;
  /** CPV codes of eight digits; the first one is what a firm's suggestion is shown with. */
  codes: string[];
  labelNl: string;
  labelEn: string;
  /** Words and phrases; `~` before one that means other things too. */
  wordsNl: string[];
  wordsEn: string[];
  /** Suggests nothing and is not understood in a request, until it is opened again. */
  closed: boolean;
}

/** A category of our own list, as it is. */
export interface OwnCategory extends CategoryWish {
  /** Came with the product, or was added or changed here. */
  origin: 'product' | 'steward';
  /** ISO date-time of the steward's last change; null for what came with the product. */
  changedAt: string | null;
}

/** The same with words as they are kept: small letters without accents, each once. */
export function tidied(wish: CategoryWish): CategoryWish {
  const words = (from: readonly string[]) => [
    ...new Set(from.map((word) => fold(word).trim().replace(/\s+/g, ' '))),
  ];
  return {
    ...wish,
    codes: [...new Set(wish.codes)],
    labelNl: wish.labelNl.trim(),
    labelEn: wish.labelEn.trim(),
    wordsNl: words(wish.wordsNl),
    wordsEn: words(wish.wordsEn),
  };
}

/** The whole list, closed ones included, by id. What a steward changed goes before what came with the product. */
export async function loadOwnList(manager: EntityManager): Promise<Map<string, OwnCategory>> {
  const rows: OwnCategory[] = await manager.query(
    `select id, codes, label_nl as "labelNl", label_en as "labelEn", words_nl as "wordsNl", words_en as "wordsEn",
            closed, 'steward' as origin,
            to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
       from steward_category
      union all
     select id, codes, label_nl, label_en, words_nl, words_en, false, 'product', null
       from category_concept c where not exists (select from steward_category s where s.id = c.id)
      order by id`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Stores them as a steward's. */
export async function storeWishes(
  manager: EntityManager,
  wishes: readonly CategoryWish[],
  by: string,
): Promise<void> {
  await manager.query(
    `insert into steward_category (id, codes, label_nl, label_en, words_nl, words_en, closed, changed_by)
     select id, codes, "labelNl", "labelEn", "wordsNl", "wordsEn", closed, $2
       from jsonb_to_recordset($1::jsonb)
         as w (id text, codes text[], "labelNl" text, "labelEn" text, "wordsNl" text[], "wordsEn" text[], closed boolean)
     on conflict (id) do update
       set codes = excluded.codes, label_nl = excluded.label_nl, label_en = excluded.label_en,
           words_nl = excluded.words_nl, words_en = excluded.words_en, closed = excluded.closed,
           changed_by = excluded.changed_by, changed_at = now()`,
    [JSON.stringify(wishes), by],
  );
}
