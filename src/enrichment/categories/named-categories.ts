import { type CategoryLexicon, type RecognisedCategory } from './category-lexicon.ts';

/** The categories that a source names in words; none for null. */
export type CategoriesByName = (names: string | null) => readonly RecognisedCategory[];

/** Between the names of categories. Each is read by itself: the last word of one and the first of the next are no phrase. */
const BETWEEN = /[;,|\n]+/;

/**
 * Reads what sources call the categories of firms (`Groenvoorziening; Catering, ontvangsten`) by the category words. A list
 * of suppliers uses the same dozen names again and again, so each is read once. Pure.
 */
export function categoriesByName(lexicon: CategoryLexicon): CategoriesByName {
  const known = new Map<string, readonly RecognisedCategory[]>();
  const read = (name: string): readonly RecognisedCategory[] => {
    const found = known.get(name) ?? lexicon.recognise(name);
    known.set(name, found);
    return found;
  };
  return (names) => (names === null ? [] : namesIn(names).flatMap(read));
}

/** The single names of a text with `;`, `,` or `|` between them. */
export function namesIn(names: string): string[] {
  return names
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
