import { type Concept } from '../../src/enrichment/categories/concept.ts';

/** Something that municipalities buy, called by its id. */
export const concept = (id: string, codes: string[], words: string[]): Concept => ({
  id,
  codes,
  labelNl: id,
  labelEn: id,
  words,
});
