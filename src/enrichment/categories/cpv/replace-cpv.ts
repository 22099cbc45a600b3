import { type EntityManager } from 'typeorm';

import { type Category } from '../category-lexicon.ts';

/** Makes `category` hold exactly these codes; in the caller's transaction. */
export async function replaceCpv(manager: EntityManager, categories: readonly Category[]): Promise<void> {
  const columns = [
    categories.map(({ code }) => code),
    categories.map(({ labelNl }) => labelNl),
    categories.map(({ labelEn }) => labelEn),
  ];
  await manager.query(
    `insert into category (code, label_nl, label_en)
     select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (code) do update set label_nl = excluded.label_nl, label_en = excluded.label_en`,
    columns,
  );
  await manager.query(`delete from category where code <> all($1::text[])`, [columns[0]]);
}
