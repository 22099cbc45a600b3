/**
 * SQL of our own list as it is used: what a steward changed goes before what came with the product, and what was closed is
 * left out. Columns as in `category_concept`.
 */
export const OPEN_CONCEPTS = `
  select id, codes, label_nl, label_en, words_nl, words_en from steward_category where not closed
   union all
  select id, codes, label_nl, label_en, words_nl, words_en from category_concept c
   where not exists (select from steward_category s where s.id = c.id)`;
